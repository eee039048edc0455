namespace EIdentity.Client;

/// <summary>Holds what the claims say about the citizen, and which of them cannot be used.</summary>
internal sealed record CitizenReading(Citizen Citizen, AccountType AccountType, IReadOnlyList<ClaimFlaw> Flaws)
{
    public override string ToString() => "CitizenReading(masked)";
}
