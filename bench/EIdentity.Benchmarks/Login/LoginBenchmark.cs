namespace EIdentity.Benchmarks;

/// <summary>Compares a whole login with our handler, on every route, and with the stock one, before providers in memory.</summary>
internal static class LoginBenchmark
{
    private const int Operations = 1000;

    // A private-key operation takes as long as several logins and varies less.
    private const int SealedOperations = 200;

    // A login runs through thousands of methods; after fewer logins than this some of them are still being compiled.
    private const int WarmUpRounds = 20;

    public static async Task RunAsync(int rounds, int seed)
    {
        using IdTokenKey key = new(TimeProvider.System);
        using Envelope envelope = new();
        await using LoginRoute openIdConnect = await LoginRoute.StartAsync("OpenID Connect", new OpenIdConnectProvider(key));
        await using LoginRoute portal = await LoginRoute.StartAsync("NationalPortal", new NationalPortalProvider(key));
        await using LoginRoute plain = await LoginRoute.StartAsync("VNeID, plain", new VNeIDProvider(envelope, isSealed: false));
        await using LoginRoute closed = await LoginRoute.StartAsync("VNeID, sealed", new VNeIDProvider(envelope, isSealed: true));
        await using RelyingParty stock = await openIdConnect.StartStockAsync();
        await RunPlainAsync(openIdConnect, stock, portal, plain, rounds, seed);
        await RunSealedAsync(openIdConnect, closed, envelope, rounds, seed);
    }

    private static async Task RunPlainAsync(
        LoginRoute openIdConnect, RelyingParty stock, LoginRoute portal, LoginRoute plain, int rounds, int seed)
    {
        BenchmarkCase[] cases =
        [
            openIdConnect.Share,
            portal.Share,
            plain.Share,
            openIdConnect.CaseOf("stock OpenIdConnectHandler", stock),
            openIdConnect.Ours,
            portal.Ours,
            plain.Ours,
        ];
        Sample[][] all = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
        Sample[][] own =
        [
            .. all[..3], Without(all[3], all[0]), Without(all[4], all[0]), Without(all[5], all[1]), Without(all[6], all[2]),
        ];
        Report.Print(
            $"A login (PKCE, UserInfo, cookie session; RS256 where there is an ID token; PAR with OpenID Connect), {Operations} logins a"
                + " round; the relying party's own share",
            [.. cases.Select(contestant => contestant.Name)],
            own,
            yardstick: 3,
            seed);
        Report.Print(
            "The routes without a private-key operation, against ours with OpenID Connect",
            [new(cases[5].Name, own[5], own[4]), new(cases[6].Name, own[6], own[4])],
            seed);
    }

    private static async Task RunSealedAsync(
        LoginRoute openIdConnect, LoginRoute closed, Envelope envelope, int rounds, int seed)
    {
        BenchmarkCase[] cases =
        [
            openIdConnect.Share,
            closed.Share,
            BenchmarkCase.Of("bare private-key operation (RSA-2048)", envelope.DecryptBare),
            openIdConnect.Ours,
            openIdConnect.OursWith("2 operations in it", envelope.DecryptBare),
            closed.Ours,
        ];
        Sample[][] all = await new Contest(rounds, WarmUpRounds, SealedOperations, seed).RunAsync(cases);
        Sample[][] own = [.. all[..3], Without(all[3], all[0]), Without(all[4], all[0]), Without(all[5], all[1])];
        Sample[] sum = [.. own[3].Zip(own[2], (login, operation) => login + (operation * VNeIDProvider.Envelopes))];
        Report.Print(
            $"A login with {VNeIDProvider.Envelopes} envelopes, against ours with OpenID Connect and as many private-key operations,"
                + $" {SealedOperations} logins a round",
            [
                .. cases.Select((contestant, place) => new ReportRow(contestant.Name, own[place], own[4])),
                new ReportRow("the same, against operations alone", own[5], sum),
            ],
            seed);
    }

    private static Sample[] Without(Sample[] whole, Sample[] share) => [.. whole.Zip(share, (one, providers) => one - providers)];
}
