using Microsoft.Extensions.Hosting;

namespace EIdentity.Sandbox;

/// <summary>Keeps the sandbox out of everything but development.</summary>
internal static class SandboxGuard
{
    public static void ThrowUnlessAllowed(IHostEnvironment environment, bool isAllowedElsewhere)
    {
        if (!environment.IsDevelopment() && !isAllowedElsewhere)
        {
            throw new InvalidOperationException(
                "The e-identity sandbox lets anybody sign in as anybody, so it runs only in the Development environment, but "
                    + $"the environment is '{environment.EnvironmentName}'. A test host may set AllowOutsideDevelopment.");
        }
    }

    public static void ThrowUnlessLoopback(SandboxOptions options)
    {
        if (!options.Issuer.IsLoopback
            || options.Issuer.Scheme != Uri.UriSchemeHttp
            || options.Issuer.AbsolutePath != "/"
            || options.Issuer.Port == 0)
        {
            throw new InvalidOperationException(
                "The embedded e-identity sandbox answers only on loopback: set the Issuer to http://localhost and a port, without a path.");
        }
    }
}
