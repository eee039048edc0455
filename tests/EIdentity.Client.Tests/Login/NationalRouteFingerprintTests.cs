namespace EIdentity.Client.Tests;

/// <summary>Keeps each setting that says whom the national routes trust, or how they read citizens, in their fingerprints (L4).</summary>
public sealed class NationalRouteFingerprintTests
{
    private static readonly Uri Elsewhere = new("https://elsewhere.example/one");

    public static TheoryData<string, Action<NationalPortalLoginOptions>> Parts => new()
    {
        { "Authority", portal => portal.Authority = Elsewhere },
        { "Issuer", portal => portal.Issuer = "https://elsewhere.example" },
        { "ClientId", portal => portal.ClientId = "another" },
        { "Endpoints:Authorization", portal => portal.Endpoints.Authorization = Elsewhere },
        { "Endpoints:Token", portal => portal.Endpoints.Token = Elsewhere },
        { "Endpoints:UserInfo", portal => portal.Endpoints.UserInfo = Elsewhere },
        { "Endpoints:KeySet", portal => portal.Endpoints.KeySet = Elsewhere },
        { "Claims:TechId", portal => portal.Claims.TechId = "one" },
        { "Claims:AccountType", portal => portal.Claims.AccountType = "one" },
        { "Claims:Name", portal => portal.Claims.Name = "one" },
        { "Claims:Number", portal => portal.Claims.Number = "one" },
        { "Claims:BirthDate", portal => portal.Claims.BirthDate = "one" },
        { "Claims:TaxCode", portal => portal.Claims.TaxCode = "one" },
        { "AccountTypes:Citizen", portal => portal.AccountTypes.Citizen = "one" },
        { "AccountTypes:Enterprise", portal => portal.AccountTypes.Enterprise = "one" },
        { "AccountTypes:Organisation", portal => portal.AccountTypes.Organisation = "one" },
        { "EnterpriseKey", portal => portal.EnterpriseKey = NationalPortalEnterpriseKey.TechId },
    };

    public static TheoryData<string, Action<VNeIDLoginOptions>> PartsOfVNeID => new()
    {
        { "Authority", vneid => vneid.Authority = Elsewhere },
        { "ClientId", vneid => vneid.ClientId = "another" },
        { "Endpoints:Authorization", vneid => vneid.Endpoints.Authorization = Elsewhere },
        { "Endpoints:Token", vneid => vneid.Endpoints.Token = Elsewhere },
        { "Endpoints:UserInfo", vneid => vneid.Endpoints.UserInfo = Elsewhere },
        { "Claims:Number", vneid => vneid.Claims.Number = "one" },
        { "Claims:Name", vneid => vneid.Claims.Name = "one" },
        { "Claims:BirthDate", vneid => vneid.Claims.BirthDate = "one" },
        { "Claims:AccountType", vneid => vneid.Claims.AccountType = "one" },
        { "AccountTypes:Citizen", vneid => vneid.AccountTypes.Citizen = "one" },
        { "AccountTypes:Foreigner", vneid => vneid.AccountTypes.Foreigner = "one" },
        { "AccountTypes:Organisation", vneid => vneid.AccountTypes.Organisation = "one" },
    };

    [Theory]
    [MemberData(nameof(Parts))]
    public void L4_a_part_of_the_portals_that_changes_makes_another_fingerprint(string part, Action<NationalPortalLoginOptions> change) =>
        Assert.False(Of(change).SequenceEqual(Of(static _ => { })), part);

    [Theory]
    [MemberData(nameof(PartsOfVNeID))]
    public void L4_a_part_of_VNeIDs_that_changes_makes_another_fingerprint(string part, Action<VNeIDLoginOptions> change) =>
        Assert.False(OfVNeID(change).SequenceEqual(OfVNeID(static _ => { })), part);

    private static IReadOnlyList<string?> Of(Action<NationalPortalLoginOptions> change)
    {
        using LoginJourney login = NationalPortalJourney.Create(change);
        return login.Flow.Profile.Fingerprint;
    }

    private static IReadOnlyList<string?> OfVNeID(Action<VNeIDLoginOptions> change)
    {
        using VNeIDJourney login = new(change);
        return login.Flow.Profile.Fingerprint;
    }
}
