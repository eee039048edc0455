using System.Text;
using EIdentity.Client;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Keeps what a provider wants to be shown again at sign-out: sealed, once, and as long as its session's cookie.</summary>
internal sealed class LogoutHints(
    [FromKeyedServices(LogoutHints.State)] ISharedState state,
    IDataProtectionProvider protection,
    IOptions<EIdentityWebOptions> web,
    TimeProvider time,
    ILogger<LogoutHints> logger)
{
    /// <summary>The name of the state that hints are kept in, apart from sessions: who fills it keeps nobody from signing in.</summary>
    public const string State = "logout-hints";

    // An ID token has one or two kilobytes.
    private const int MaxLength = 16 * 1024;
    private const int MaxEntries = 20_000;
    private const int MaxBytesOfAll = 32 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private long _quietUntil;

    private TimeSpan Lifetime => web.Value.SessionIdleTimeout;

    /// <summary>Makes the state that hints are kept in.</summary>
    public static InMemorySharedState CreateState(IServiceProvider services) =>
        new(services.GetRequiredService<TimeProvider>(), new MemoryBudget(MaxEntries, MaxBytesOfAll));

    /// <summary>Keeps a session's hint. Without it the provider asks the citizen once more, so nothing fails for the lack of it.</summary>
    public async Task KeepAsync(string session, Secret hint, CancellationToken cancellationToken)
    {
        byte[] plain = Encoding.UTF8.GetBytes(hint.Reveal());
        if (plain.Length > MaxLength)
        {
            Note($"it has {plain.Length} bytes, more than {MaxLength}");
            return;
        }

        try
        {
            await state.TryAddAsync(KeyOf(session), Protector(session).Protect(plain), Lifetime, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Note(failure, "sealed");
        }
    }

    /// <summary>Keeps a session's hint on, if there is one, when the session's cookie is renewed.</summary>
    public async Task RenewAsync(string session, CancellationToken cancellationToken)
    {
        try
        {
            if (await state.FindAsync(KeyOf(session), cancellationToken).ConfigureAwait(false) is { } kept)
            {
                await state.TryReplaceAsync(KeyOf(session), kept.Value, kept.Version, Lifetime, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Note(failure, "renewed");
        }
    }

    /// <summary>Takes a session's hint out, if there is one.</summary>
    public async Task<Secret?> TakeAsync(string session)
    {
        try
        {
            return await state.TakeAsync(KeyOf(session), CancellationToken.None).ConfigureAwait(false) is { } kept
                ? new Secret(Encoding.UTF8.GetString(Protector(session).Unprotect(kept)))
                : null;
        }
        catch (Exception failure)
        {
            // The store is down, or the keys are other ones: the provider asks once more.
            Note(failure, "opened");
            return null;
        }
    }

    private void Note(Exception failure, string step) =>
        Note((failure as SharedStateException)?.Detail ?? $"it could not be {step} ({failure.GetType().Name})");

    // A full store or a lost key ring meets every citizen: one line an hour says it.
    private void Note(string why)
    {
        long now = time.GetUtcNow().Ticks;
        long before = Volatile.Read(ref _quietUntil);
        if (now >= before && Interlocked.CompareExchange(ref _quietUntil, now + Pause.Ticks, before) == before)
        {
            Log.LogoutHintLost(logger, why);
        }
    }

    private IDataProtector Protector(string session) => protection.CreateProtector("EIdentity.AspNetCore.LogoutHint", "v1", session);

    private static SharedStateKey KeyOf(string session) => SharedStateKey.Of("logout-hint", session);
}
