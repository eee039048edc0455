namespace EIdentity.Benchmarks;

/// <summary>Compares a whole login with our handler and with the stock one, both against one provider in memory.</summary>
internal static class LoginBenchmark
{
    private const int Operations = 60;

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
            Repeat("provider's and browser's share", share.RunAsync),
            Repeat("stock OpenIdConnectHandler", () => stock.SignInAsync(provider)),
            Repeat("ours, every check", () => ours.SignInAsync(provider)),
        ];
        Sample[][] samples = await new Contest(rounds, Operations, seed).RunAsync(cases);
        Report.Print($"A login (RS256, PAR, PKCE, UserInfo, cookie session), {Operations} logins a round; the relying party's own share", cases, samples, yardstick: 1, seed, share: 0);
    }

    private static async Task ExpectSessionAsync(RelyingParty app, LoginProvider provider)
    {
        string page = await app.ReadPageAsync(await app.SignInAsync(provider));
        if (page != "signed in")
        {
            throw new InvalidOperationException("A contestant's login ended without a session.");
        }
    }

    private static BenchmarkCase Repeat(string name, Func<Task> once) => new(name, async count =>
    {
        for (int i = 0; i < count; i++)
        {
            await once();
        }
    });
}
