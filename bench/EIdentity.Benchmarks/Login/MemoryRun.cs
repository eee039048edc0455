using System.Security.Cryptography;

namespace EIdentity.Benchmarks;

/// <summary>Looks whether the heap grows over 100,000 logins and 1,000,000 validations (SEC-292).</summary>
internal static class MemoryRun
{
    // A multiple of the additions between two sweeps of the marks of used logins, so that each collection sees as many of them.
    private const int Logins = 5 * 1024;

    private const int Validations = 50_000;

    // Far enough apart that marks expire during the run.
    private static readonly TimeSpan BetweenLogins = TimeSpan.FromSeconds(10);

    /// <summary>Says whether both stay flat.</summary>
    public static async Task<bool> RunAsync()
    {
        using RSA key = RSA.Create(2048);
        TestToken token = new("RS256", key);
        using OurValidation validation = new(token.Text, token.KeySet);
        bool isFlat = await HeapTrend.MeasureAsync("Validations", Validations, () =>
        {
            validation.Validate();
            return Task.CompletedTask;
        });

        SteppedClock clock = new();
        using IdTokenKey signer = new(clock);
        using OpenIdConnectProvider provider = new(signer);
        await using RelyingParty app = await RelyingParty.StartOursAsync(provider, clock);
        return await HeapTrend.MeasureAsync("Logins", Logins, () =>
        {
            clock.Advance(BetweenLogins);
            return app.SignInAsync(provider);
        }) && isFlat;
    }
}
