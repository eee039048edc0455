namespace EIdentity.Client;

/// <summary>Says which provider the documents must be of, and where its addresses may lie.</summary>
/// <param name="Issuer">The issuer, compared as an exact text.</param>
/// <param name="AllowedOrigins">Origins besides the issuer's own.</param>
/// <param name="AllowSandbox">Whether a sandbox may answer.</param>
internal sealed record ExpectedProvider(string Issuer, IReadOnlyList<string> AllowedOrigins, bool AllowSandbox);
