namespace EIdentity.Client.Tests;

/// <summary>Keeps each setting that says whom this profile trusts, or how it reads citizens, in its fingerprint (L4).</summary>
public sealed class OpenIdConnectFingerprintTests
{
    public static TheoryData<string, Action<OpenIdConnectLoginOptions>> Parts => new()
    {
        { "Issuer", login => login.Issuer = "https://eid.example.gov.vn" },
        { "ClientId", login => login.ClientId = "another-portal" },
        { "SubjectClaim", login => login.SubjectClaim = "account" },
        { "Claims:Name", login => login.Claims.Name = "one" },
        { "Claims:BirthDate", login => login.Claims.BirthDate = "one" },
        { "Claims:Number", login => login.Claims.Number = "one" },
        { "Claims:LegacyNumber", login => login.Claims.LegacyNumber = "one" },
        { "Claims:AccountType", login => login.Claims.AccountType = "one" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void L4_a_part_that_changes_makes_another_fingerprint(string part, Action<OpenIdConnectLoginOptions> change)
    {
        Assert.False(FingerprintWith(change).SequenceEqual(FingerprintWith(static _ => { })), part);
    }

    [Fact]
    public void L4_each_part_makes_a_fingerprint_of_its_own()
    {
        string[] fingerprints = [.. Parts.Select(part => string.Join('|', FingerprintWith(part.Data.Item2)))];

        Assert.Equal(Parts.Count, fingerprints.Distinct().Count());
    }

    // As sessions ask for it: from the profile of a login.
    private static IReadOnlyList<string?> FingerprintWith(Action<OpenIdConnectLoginOptions> change)
    {
        using LoginJourney login = new(change);
        return login.Flow.Profile.Fingerprint;
    }
}
