namespace EIdentity.Client;

/// <summary>Holds what an answer says about the level, still raw, with the names of the claims for the errors.</summary>
internal sealed class ClaimedLevel
{
    public required string ClaimName { get; init; }

    public string? Value { get; init; }

    /// <summary>Gets the value of the broker's claim, when the settings name one.</summary>
    public string? UpstreamValue { get; init; }

    public required LevelEvidence Evidence { get; init; }

    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>Reads the level out of the one answer that may prove it.</summary>
    /// <param name="options">The names of the claims.</param>
    /// <param name="find">Finds a claim that is one text; everything else counts as missing.</param>
    /// <param name="evidence">What the answer is worth.</param>
    /// <param name="authenticatedAt">When the citizen proved it, if the answer says so.</param>
    public static ClaimedLevel Read(LevelOptions options, Func<string, string?> find, LevelEvidence evidence, DateTimeOffset? authenticatedAt) => new()
    {
        ClaimName = options.ClaimName,
        Value = find(options.ClaimName),
        UpstreamValue = options.Upstream.ClaimName is { Length: > 0 } upstream ? find(upstream) : null,
        Evidence = evidence,
        AuthenticatedAt = authenticatedAt,
    };
}
