namespace EIdentity.Client;

/// <summary>Says which provider the documents must be of, and where its addresses may lie.</summary>
/// <param name="Issuer">The issuer, compared as an exact text.</param>
/// <param name="AllowedOrigins">Origins besides the issuer's own.</param>
/// <param name="AllowSandbox">Whether a sandbox may answer.</param>
internal sealed record ExpectedProvider(string Issuer, IReadOnlyList<string> AllowedOrigins, bool AllowSandbox)
{
    private const string WellKnown = "/.well-known/openid-configuration";

    /// <summary>Gets where the document stands, or <see langword="null"/> when there is none.</summary>
    public Uri? Document { get; init; } = new(Issuer.TrimEnd('/') + WellKnown);

    /// <summary>Gets the addresses of the settings by the document's names; each counts in place of what the document says.</summary>
    public IReadOnlyDictionary<string, Uri> Endpoints { get; init; } = new Dictionary<string, Uri>();
}
