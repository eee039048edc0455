using System.Text.Json;
using EIdentity.Client;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Checks what holds in every security case, I1 to I8.</summary>
internal static class Invariants
{
    /// <summary>No answer of a provider is read beyond four times the limit of a body (I4).</summary>
    private const int MostBytes = 4 * 256 * 1024;

    // Document, keys, keys once more, pushed request, token, UserInfo, and one more of each of the last three for a nonce; the portal has
    // introspection and revocation in place of those.
    private const int MostCalls = 9;

    /// <summary>Asserts the end of the one login: refused with one typed error, or accepted and nothing else.</summary>
    public static async Task AssertVerdictAsync(CaseWorld world, SecurityCase row, TestBrowser browser)
    {
        Assert.Equal(row.Code is null, browser.HasSession);
        Assert.Equal(row.Code?.Value, browser.ProblemCode);
        if (row.Code is null)
        {
            await AssertIsAsync(world, row, browser);
            return;
        }

        // The bystander alone, if there is one.
        Assert.DoesNotContain(world.Listener.SignedIn, identity => IsOf(identity, row));

        if (row.Code == ErrorCodes.CancelledByCitizen)
        {
            Assert.Equal(1, world.Listener.Cancelled);
            return;
        }

        LoginException refusal = Assert.Single(world.Listener.Refusals);
        Assert.Equal(row.Code, refusal.Error);
        Assert.True(Enum.IsDefined(refusal.Kind));
        Assert.NotEmpty(refusal.Reference);
        Assert.Null(refusal.InnerException);
        Assert.Contains(refusal.Reference, browser.Location.Query, StringComparison.Ordinal);
        AssertNamesNoOtherRoute(row.Setup.Route, refusal);
        if (row.IsOfTheCatalogue)
        {
            FaultTexts.AssertListed(row.Name, refusal.Message);
        }
    }

    /// <summary>Asserts that the calls to the provider were few, small, each sent once, and to nobody else (I4, I5, I6).</summary>
    public static void AssertCalls(CaseWorld world, SecurityCase row)
    {
        IReadOnlyList<Outbound.Call> calls = world.Outbound.Calls;
        Assert.All(calls, call => Assert.Equal("sandbox.test", call.Address.Authority));
        Assert.InRange(calls.Count, 0, row.HasBystander ? 2 * MostCalls : MostCalls);
        Assert.InRange(world.Outbound.BytesRead, 0, MostBytes);
        Assert.All(
            calls.GroupBy(call => call.Code).Where(group => group.Key is not null),
            group => Assert.InRange(group.Count(), 1, row.CodeUses));
        AssertOnce(calls.Select(call => call.Assertion));
        AssertOnce(calls.Select(call => call.Proof));
    }

    /// <summary>
    /// Asserts that the callback of the login is worth nothing any more, not even with the cookies that it came with (I7).
    /// </summary>
    public static async Task AssertUsedUpAsync(CaseWorld world, SecurityCase row, TestBrowser browser)
    {
        if (browser.History.LastOrDefault(address => address.AbsolutePath == CaseWorld.Callback) is not { } callback)
        {
            return;
        }

        int calls = world.Outbound.Calls.Count;
        using TestBrowser thief = world.BringBack(callback);
        using HttpResponseMessage again = await thief.GetAsync(callback, CaseWorld.Cancellation);
        Assert.False(thief.HasSession);
        Assert.Equal(calls, world.Outbound.Calls.Count);

        // A state of ours is used up in whatever browser it came back; without one there is no login to use up.
        Assert.Equal((world.HasOurState(callback) ? ErrorCodes.LoginAlreadyUsed : row.Code)?.Value, thief.ProblemCode);
    }

    /// <summary>Asserts that an honest login works (I8, and the control run).</summary>
    public static async Task AssertSignsInAsync(CaseWorld world, string why)
    {
        using TestBrowser browser = await world.SignInAsync(CaseWorld.Citizen);
        Assert.True(browser.HasSession, $"{why} must sign in, but ended with {browser.ProblemCode}.");
    }

    /// <summary>Asserts that nothing of a person and no secret was seen in any place that it must not be seen in (I2).</summary>
    public static void AssertNoLeaks(CaseWorld world)
    {
        Assert.True(
            world.Sightings.In(Sink.Log).Any()
                && world.Sightings.In(Sink.Page).Any()
                && HasOurs(world, Sink.Trace)
                && HasOurs(world, Sink.Metric),
            "Nothing was watched.");
        Assert.Empty(world.Sightings.FindLeaks(world.Canaries.All));
    }

    // Nobody is sent to the settings of a route that is not in use.
    private static void AssertNamesNoOtherRoute(LoginRoute route, LoginException refusal) => Assert.All(
        new[] { LoginRoute.OpenIdConnect, LoginRoute.NationalPortal, LoginRoute.VNeID }.Where(other => other != route),
        other => Assert.DoesNotContain($"{other}:", refusal.Message, StringComparison.Ordinal));

    // Other tests of the process are watched too, so the names of theirs do not count.
    private static bool HasOurs(CaseWorld world, Sink sink) =>
        world.Sightings.In(sink).Any(text => text.StartsWith(
            (sink == Sink.Trace ? LoginDefaults.ActivitySourceName : LoginDefaults.MeterName) + " ",
            StringComparison.Ordinal));

    // Who signed in and how, not only that somebody did: an attack that works signs in too.
    private static async Task AssertIsAsync(CaseWorld world, SecurityCase row, TestBrowser browser)
    {
        Assert.Empty(world.Listener.Refusals);
        ElectronicIdentity identity = Assert.Single(world.Listener.SignedIn, identity => IsOf(identity, row));
        Assert.Equal((AssuranceLevel.Level2, row.Setup.Route.Evidence), (identity.Level, identity.Evidence));
        Assert.Equal(row.Person.Citizen.Number, identity.Citizen.Number);
        Assert.Equal("[]", await browser.GetStringAsync(CaseWorld.RolesAndNames, CaseWorld.Cancellation));
    }

    private static bool IsOf(ElectronicIdentity identity, SecurityCase row) =>
        identity.Subject == row.Setup.Route.SubjectOf(row.Person);

    private static void AssertOnce(IEnumerable<string?> tokens)
    {
        string[] ids = [.. tokens.OfType<string>().Select(IdOf)];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static string IdOf(string token)
    {
        using JsonDocument claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(token.Split('.')[1]));
        return claims.RootElement.GetProperty("jti").GetString()!;
    }
}
