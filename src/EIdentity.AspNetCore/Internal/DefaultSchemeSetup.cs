using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Makes the e-identity session the default scheme of an app that has none; one that is set stays.</summary>
internal sealed class DefaultSchemeSetup : IPostConfigureOptions<AuthenticationOptions>
{
    public void PostConfigure(string? name, AuthenticationOptions options)
    {
        bool isSet = (options.DefaultScheme ?? options.DefaultAuthenticateScheme ?? options.DefaultChallengeScheme ?? options.DefaultSignInScheme) is not null;
        if (!isSet)
        {
            options.DefaultScheme = EIdentityDefaults.SessionScheme;
        }
    }
}
