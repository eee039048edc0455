namespace EIdentity.Sandbox;

/// <summary>Holds a checked authorization request while the citizen decides.</summary>
internal sealed class SignInRequest
{
    public required SignInReturn Return { get; init; }

    public required string Nonce { get; init; }

    public required string CodeChallenge { get; init; }

    /// <summary>Gets the level that was asked for first, or <see cref="AssuranceLevel.None"/> when none was.</summary>
    public required AssuranceLevel AskedLevel { get; init; }

    /// <summary>Gets the thumbprint of the only key that may redeem the code (RFC 9449, section 10), or <see langword="null"/>.</summary>
    public string? KeyThumbprint { get; init; }

    public required PageTexts Texts { get; init; }
}
