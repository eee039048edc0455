namespace EIdentity.Benchmarks;

/// <summary>Compares a whole login with our handler and with the stock one, both against one provider in memory.</summary>
internal static class LoginBenchmark
{
    private const int Operations = 200;

    // A login runs through thousands of methods; after fewer logins than this some of them are still being compiled.
    private const int WarmUpRounds = 75;

    public static async Task RunAsync(int rounds, int seed)
    {
        using LoginProvider provider = new();
        using ProviderShare share = new(provider);
        await using RelyingParty ours = await RelyingParty.StartOursAsync(provider);
        await using RelyingParty stock = await RelyingParty.StartStockAsync(provider);
        await ExpectSessionAsync(ours, provider);
        await ExpectSessionAsync(stock, provider);
        BenchmarkCase[] cases =
        [
            new("provider's share", share.RunAsync),
            Case("stock OpenIdConnectHandler", stock, provider),
            Case("ours, every check", ours, provider),
        ];
        Sample[][] samples = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
        Report.Print($"A login (RS256, PAR, PKCE, UserInfo, cookie session), {Operations} logins a round; the relying party's own share", cases, samples, yardstick: 1, seed, share: 0);
    }

    private static async Task ExpectSessionAsync(RelyingParty app, LoginProvider provider)
    {
        HttpResponseMessage begun = await app.SendAsync(RelyingParty.ToBegin());
        HttpResponseMessage done = await app.SendAsync(RelyingParty.ToFinish(provider.Authorize(begun.Headers.Location!), begun));
        string page = await app.ReadPageAsync(done);
        if (page != "signed in")
        {
            throw new InvalidOperationException("A contestant's login ended without a session.");
        }
    }

    /// <summary>Measures the two requests to the app; what the citizen does at the provider in between does not count.</summary>
    private static BenchmarkCase Case(string name, RelyingParty app, LoginProvider provider) => new(name, async (count, meter) =>
    {
        HttpRequestMessage[] requests = [.. Enumerable.Range(0, count).Select(_ => RelyingParty.ToBegin())];
        HttpResponseMessage[] answers = new HttpResponseMessage[count];
        await SendAllAsync();
        requests = [.. answers.Select(begun => RelyingParty.ToFinish(provider.Authorize(begun.Headers.Location!), begun))];
        await SendAllAsync();

        async Task SendAllAsync()
        {
            meter.Start();
            for (int i = 0; i < count; i++)
            {
                answers[i] = await app.SendAsync(requests[i]);
            }

            meter.Stop();
        }
    });
}
