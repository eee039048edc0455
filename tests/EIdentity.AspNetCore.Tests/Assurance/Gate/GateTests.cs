namespace EIdentity.AspNetCore.Tests;

/// <summary>Requires a level, an age and a proof in every place where ASP.NET can carry the demand; each enforces all three.</summary>
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
        string nobody = await apps.AskAsync(place, isStock, asApi, AssuranceLevel.None);
        string low = await apps.AskAsync(place, isStock, asApi, AssuranceLevel.Level1);
        string high = await apps.AskAsync(place, isStock, asApi, AssuranceLevel.Level2);

        Assert.DoesNotContain(GatePlaces.In, nobody, StringComparison.Ordinal);
        Assert.DoesNotContain(GatePlaces.In, low, StringComparison.Ordinal);
        Assert.Contains(GatePlaces.In, high, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(PlacesAndModes))]
    public async Task L1_level_2_of_long_ago_or_by_a_weaker_proof_gets_nowhere(string place, bool isStock, bool asApi)
    {
        string old = await apps.AskAsync(place, isStock, asApi, AssuranceLevel.Level2, GateSession.Old);
        string weak = await apps.AskAsync(place, isStock, asApi, AssuranceLevel.Level2, GateSession.Weak);
        string control = await apps.AskAsync(place, isStock, asApi, AssuranceLevel.Level2, GateSession.AsItIs);

        Assert.DoesNotContain(GatePlaces.In, old, StringComparison.Ordinal);
        Assert.DoesNotContain(GatePlaces.In, weak, StringComparison.Ordinal);
        Assert.Contains(GatePlaces.In, control, StringComparison.Ordinal);
    }
}
