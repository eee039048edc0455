using System.Text.Json;

namespace EIdentity.Population.Tests;

public sealed class MaskTests
{
    [Fact]
    public void Nothing_that_holds_a_person_prints_one()
    {
        FindResult found = new FindResult.Found(new Citizen { Name = The.Lan.Name });

        Assert.Equal("Found(masked)", found.ToString());
        Assert.Equal("PersonIdentity(masked)", The.Lan.ToString());
    }

    [Fact]
    public void Nothing_that_holds_a_person_is_written_to_json()
    {
        FindResult found = new FindResult.Found(new Citizen { Name = The.Lan.Name });

        Assert.Equal("\"Found(masked)\"", JsonSerializer.Serialize(found));
        Assert.Equal("\"Found(masked)\"", JsonSerializer.Serialize<object>(found));
        Assert.Equal("\"PersonIdentity(masked)\"", JsonSerializer.Serialize(The.Lan));
    }

    [Fact]
    public void A_result_matches_its_own_case()
    {
        FindResult found = new FindResult.Found(new Citizen());
        FindResult notFound = new FindResult.NotFound();

        Assert.Equal(("found", "none"), (found.Match(_ => "found", () => "none"), notFound.Match(_ => "found", () => "none")));
    }
}
