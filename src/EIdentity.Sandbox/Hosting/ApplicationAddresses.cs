using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Registers the addresses at which the application under test answers.</summary>
internal static class ApplicationAddresses
{
    private static readonly string[] Defaults = ["http://localhost:5080", "http://localhost:5000"];

    public static void Register(IConfiguration configuration, SandboxClient client)
    {
        foreach (string url in Find(configuration))
        {
            string address = Browsable(url).TrimEnd('/');
            // The second of each is the path of ASP.NET's own OpenID Connect handler.
            client.RedirectUris.Add(address + "/eidentity/callback");
            client.RedirectUris.Add(address + "/signin-oidc");
            client.PostLogoutRedirectUris.Add(address + "/");
            client.PostLogoutRedirectUris.Add(address + "/signout-callback-oidc");
        }
    }

    // As the web host reads them: ports count only where no addresses are given.
    private static string[] Find(IConfiguration configuration)
    {
        string[] urls = Parts(configuration["urls"]);
        string[] ports =
        [
            .. Parts(configuration["http_ports"]).Select(port => $"http://localhost:{port}"),
            .. Parts(configuration["https_ports"]).Select(port => $"https://localhost:{port}"),
        ];
        return urls.Length > 0 ? urls : ports.Length > 0 ? ports : Defaults;
    }

    private static string[] Parts(string? list) =>
        list?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    // A server may listen on every address, but a browser is sent to one.
    private static string Browsable(string url)
    {
        foreach (string wildcard in new[] { "://*", "://+", "://0.0.0.0", "://[::]" })
        {
            url = url.Replace(wildcard, "://localhost", StringComparison.Ordinal);
        }

        return url;
    }
}
