namespace EIdentity.Sandbox;

/// <summary>Holds a checked authorization request while the citizen decides.</summary>
internal sealed class SignInRequest
{
    public required SignInReturn Return { get; init; }

    public required string? Nonce { get; init; }

    public required string? CodeChallenge { get; init; }

    /// <summary>Gets the levels that were asked for, in the order of preference; empty when none was.</summary>
    public required IReadOnlyList<AssuranceLevel> AskedLevels { get; init; }

    /// <summary>Gets the level that was asked for first, or <see cref="AssuranceLevel.None"/> when none was.</summary>
    public AssuranceLevel AskedLevel => AskedLevels is [AssuranceLevel first, ..] ? first : AssuranceLevel.None;

    /// <summary>Gets the thumbprint of the only key that may redeem the code (RFC 9449, section 10), or <see langword="null"/>.</summary>
    public string? KeyThumbprint { get; init; }

    public required PageTexts Texts { get; init; }
}
