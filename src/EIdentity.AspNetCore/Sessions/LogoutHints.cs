using System.Text;
using EIdentity.Client;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Keeps what a provider wants to be shown again at sign-out: sealed, once, and no longer than its session lives.</summary>
internal sealed class LogoutHints(
    [FromKeyedServices(LogoutHints.State)] ISharedState state,
    IDataProtectionProvider protection,
    IOptions<EIdentityWebOptions> web,
    ILogger<LogoutHints> logger)
{
    /// <summary>The name of the state that hints are kept in, apart from sessions: who fills it keeps nobody from signing in.</summary>
    public const string State = "logout-hints";

    // An ID token has one or two kilobytes.
    private const int MaxLength = 16 * 1024;
    private const int MaxEntries = 20_000;
    private const int MaxBytesOfAll = 32 * 1024 * 1024;

    /// <summary>Makes the state that hints are kept in.</summary>
    public static InMemorySharedState CreateState(IServiceProvider services) =>
        new(services.GetRequiredService<TimeProvider>(), new MemoryBudget(MaxEntries, MaxBytesOfAll));

    /// <summary>Keeps a session's hint. Without it the provider asks the citizen once more, so nothing fails for the lack of it.</summary>
    public async Task KeepAsync(string session, Secret hint, CancellationToken cancellationToken)
    {
        string text = hint.Reveal();
        if (text.Length > MaxLength)
        {
            Log.LogoutHintNotKept(logger, $"it has {text.Length} characters, more than {MaxLength}");
            return;
        }

        try
        {
            await state.TryAddAsync(
                KeyOf(session), Protector(session).Protect(Encoding.ASCII.GetBytes(text)), web.Value.SessionLifetime, cancellationToken)
                .ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.LogoutHintNotKept(
                logger, (failure as SharedStateException)?.Detail ?? $"it could not be sealed ({failure.GetType().Name})");
        }
    }

    /// <summary>Takes a session's hint out, if there is one.</summary>
    public async Task<Secret?> TakeAsync(string session)
    {
        try
        {
            return await state.TakeAsync(KeyOf(session), CancellationToken.None).ConfigureAwait(false) is { } kept
                ? new Secret(Encoding.ASCII.GetString(Protector(session).Unprotect(kept)))
                : null;
        }
        catch (Exception)
        {
            // The store is down, or the keys are other ones: the provider asks once more.
            return null;
        }
    }

    private IDataProtector Protector(string session) => protection.CreateProtector("EIdentity.AspNetCore.LogoutHint", "v1", session);

    private static SharedStateKey KeyOf(string session) => SharedStateKey.Of("logout-hint", session);
}
