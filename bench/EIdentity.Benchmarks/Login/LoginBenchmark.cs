using Microsoft.AspNetCore.Http.Features;

namespace EIdentity.Benchmarks;

/// <summary>Compares a whole login with our handler and with the stock one, both against one provider in memory.</summary>
internal static class LoginBenchmark
{
    private const int Operations = 1000;

    // A login runs through thousands of methods; after fewer logins than this some of them are still being compiled.
    private const int WarmUpRounds = 20;

    public static async Task RunAsync(int rounds, int seed)
    {
        using LoginProvider provider = new(TimeProvider.System);
        using ProviderShare share = new(provider);
        await using RelyingParty ours = await RelyingParty.StartOursAsync(provider, TimeProvider.System);
        await using RelyingParty stock = await RelyingParty.StartStockAsync(provider);
        await ours.SignInAsync(provider);
        await stock.SignInAsync(provider);
        BenchmarkCase[] cases =
        [
            new("provider's share", share.RunAsync),
            Case("stock OpenIdConnectHandler", stock, provider),
            Case("ours, every check", ours, provider),
        ];
        Sample[][] samples = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
        Report.Print(
            $"A login (RS256, PAR, PKCE, UserInfo, cookie session), {Operations} logins a round; the relying party's own share",
            [.. cases.Select(contestant => contestant.Name)],
            samples,
            yardstick: 1,
            seed,
            share: 0);
    }

    /// <summary>Measures the two requests to the app; what the citizen does at the provider in between does not count.</summary>
    private static BenchmarkCase Case(string name, RelyingParty app, LoginProvider provider) => new(name, async (count, meter) =>
    {
        HttpResponseFeature[] begun = new HttpResponseFeature[count];
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            begun[i] = await app.BeginAsync();
        }

        meter.Stop();
        (Uri Callback, string Cookies)[] back =
            [.. begun.Select(answer => (provider.Authorize(new Uri(answer.Headers.Location!)), RelyingParty.CookiesOf(answer)))];
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            await app.FinishAsync(back[i].Callback, back[i].Cookies);
        }

        meter.Stop();
    });
}
