using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Gives the settings of OpenID Connect as a login gets them: after the check of the login that they belong to.</summary>
internal static class CheckedOptionsExtensions
{
    public static OpenIdConnectLoginOptions GetCheckedOpenIdConnectOptions(this IServiceProvider services)
    {
        Assert.NotNull(services.GetRequiredService<IOptions<LoginOptions>>().Value);
        return services.GetRequiredService<IOptions<OpenIdConnectLoginOptions>>().Value;
    }
}
