namespace EIdentity.AspNetCore.Tests;

/// <summary>Requires a level in every place where ASP.NET can carry the demand; each enforces it.</summary>
public sealed class GateTests(GateApps apps) : IClassFixture<GateApps>
{
    public static TheoryData<string, bool, bool> PlacesAndModes => new(
        from place in (string[])[.. GatePlaces.Pages, .. GatePlaces.Hubs, .. GatePlaces.Services]
        from isStock in (bool[])[false, true]
        from asApi in (bool[])[false, true]
        select (place, isStock, asApi));

    [Theory]
    [MemberData(nameof(PlacesAndModes))]
    public async Task L1_only_level_2_gets_in(string place, bool isStock, bool asApi)
    {
        string nobody = await apps.Browser(isStock, AssuranceLevel.None).AskAsync(place, asApi);
        string low = await apps.Browser(isStock, AssuranceLevel.Level1).AskAsync(place, asApi);
        string high = await apps.Browser(isStock, AssuranceLevel.Level2).AskAsync(place, asApi);

        Assert.DoesNotContain(GatePlaces.In, nobody, StringComparison.Ordinal);
        Assert.DoesNotContain(GatePlaces.In, low, StringComparison.Ordinal);
        Assert.Contains(GatePlaces.In, high, StringComparison.Ordinal);
    }
}
