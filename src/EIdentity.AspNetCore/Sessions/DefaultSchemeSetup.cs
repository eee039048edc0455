using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Makes the e-identity session the default scheme of an app that has no other; any other stays as it was.</summary>
internal sealed class DefaultSchemeSetup(IEnumerable<LoginScheme> logins) : IPostConfigureOptions<AuthenticationOptions>
{
    public void PostConfigure(string? name, AuthenticationOptions options)
    {
        if ((options.DefaultScheme
            ?? options.DefaultAuthenticateScheme
            ?? options.DefaultChallengeScheme
            ?? options.DefaultSignInScheme) is not null)
        {
            return;
        }

        // A lone scheme is the default without being set; our schemes beside it must not end that.
        string[] others = [.. options.Schemes
            .Select(scheme => scheme.Name)
            .Except(logins.Select(login => login.Name).Prepend(EIdentityDefaults.SessionScheme))];
        options.DefaultScheme = others switch
        {
            [] => EIdentityDefaults.SessionScheme,
            [string lone] => lone,
            _ => null,
        };
    }
}
