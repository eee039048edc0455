namespace EIdentity.Sandbox;

/// <summary>Holds a look-up as it stood in the request.</summary>
internal sealed class RegisterRequest
{
    public required RegisterService Service { get; init; }

    public required string RequestNumber { get; init; }

    public required string ServiceCode { get; init; }

    public required string IntegrationCode { get; init; }

    public required string Officer { get; init; }

    /// <summary>Gets the twelve digits, or <see langword="null"/> when the old number was sent.</summary>
    public string? Number { get; init; }

    /// <summary>Gets the nine digits, or <see langword="null"/> when the personal number was sent.</summary>
    public string? LegacyNumber { get; init; }

    public required string Name { get; init; }

    public required PartialDate BirthDate { get; init; }
}
