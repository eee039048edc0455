namespace EIdentity.Sandbox;

/// <summary>Says which return address was sent and which are registered, for the developer who reads the log.</summary>
internal static class RedirectUriRule
{
    private const int MaxLength = 200;

    public static Rule For(string? sent, SandboxClient client) =>
        ProviderRules.RedirectUri.With($"Sent: {Describe(sent)}. "
            + $"Registered: {(client.RedirectUris.Count == 0 ? "none" : string.Join(", ", client.RedirectUris.Select(Describe)))}.");

    // A query may say something about a citizen, user information is a secret, and a line break would forge a log line.
    private static string Describe(string? address)
    {
        if (string.IsNullOrEmpty(address))
        {
            return "none";
        }

        string plain = address.Split('?', '#')[0];
        return plain.Length <= MaxLength && plain.All(c => c is > ' ' and <= '~' and not '@') ? plain : "an address that is not plain";
    }
}
