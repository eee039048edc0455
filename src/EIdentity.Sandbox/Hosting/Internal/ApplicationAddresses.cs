namespace EIdentity.Sandbox;

/// <summary>Registers the addresses at which the application under test answers.</summary>
internal static class ApplicationAddresses
{
    private const string Defaults = "http://localhost:5080;http://localhost:5000";

    public static void Register(string? urls, SandboxOptions options)
    {
        foreach (string url in (urls ?? Defaults).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string address = Browsable(url).TrimEnd('/');
            options.RedirectUris.Add(address + "/eidentity/callback");
            options.PostLogoutRedirectUris.Add(address + "/");
        }
    }

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
