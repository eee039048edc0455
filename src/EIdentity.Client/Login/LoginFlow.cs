using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Signs a citizen in: begins a login, and completes it when the browser comes back.</summary>
/// <remarks>
/// The flow knows no web framework. A host sends the browser to <see cref="BegunLogin.Address"/>, keeps the transaction
/// protected and bound to that browser, and hands both back when the callback arrives.
/// </remarks>
public sealed partial class LoginFlow
{
    // Enough to tell the logins of a log apart; it opens nothing.
    private const int LogIdBytes = 9;

    private readonly LoginName _login;
    private readonly string _profileName;
    private readonly BegunLogins _begun;
    private readonly StateSeal _seal;
    private readonly LoginOptions _settings;
    private readonly TimeProvider _time;
    private readonly LoginTelemetry _telemetry;
    private readonly RefusalAlarm _alarm;
    private readonly UnmappedLevels _unmapped;
    private readonly ILogger _logger;

    internal LoginFlow(
        LoginName login,
        string profileName,
        LoginOptions settings,
        LoginPlatform platform,
        LoginProfile profile,
        BegunLogins begun,
        StateSeal seal,
        UnmappedLevels unmapped)
    {
        _login = login;
        _profileName = profileName;
        Profile = profile;
        _begun = begun;
        _seal = seal;
        _settings = settings;
        _time = platform.Time;
        _telemetry = platform.Telemetry;
        _alarm = platform.Alarm;
        _unmapped = unmapped;
        _logger = platform.Loggers.CreateLogger<LoginFlow>()
            .WithName(LoginLog.Login, login.Value)
            .WithName(LoginLog.Profile, settings.Profile ?? string.Empty);
    }

    internal LoginProfile Profile { get; }

    /// <summary>Finds the state that a callback carries, by which a host finds the transaction that its browser keeps.</summary>
    /// <param name="callback">The callback's raw parameters.</param>
    /// <returns>The state, or <see langword="null"/> when there is not exactly one of a plausible form.</returns>
    public Masked<string?> FindState(LoginCallback callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        try
        {
            return Profile.FindState(callback);
        }
        catch (Exception failure) when (failure is not OutOfMemoryException)
        {
            // Nothing of the callback is believed yet, so that what a profile cannot read has none.
            return null;
        }
    }

    /// <summary>Gets the addresses to whose origins a browser may be sent, for the content security policy of an app's own pages.</summary>
    public IReadOnlyList<string> BrowserAddresses => Profile.BrowserAddresses;

    /// <summary>Begins a login with fresh secrets.</summary>
    /// <param name="request">What the host wants of this login.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LoginException">
    /// EID2001 to EID2004: the provider is unavailable or its documents are refused. EID2006, EID2010: it refuses this client or
    /// the pushed request. EID1001, EID2011: the settings or the key do not fit this provider, or the signer failed. EID2013: one
    /// address begins too many logins.
    /// </exception>
    public async Task<BegunLogin> BeginAsync(LoginRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);

        // Before anything is asked, so that what an answer says cannot be older than the login.
        DateTimeOffset begunAt = _time.GetUtcNow();
        ProfileRequest login = CreateRequest(request);
        string logId = SecretText.Create(LogIdBytes);
        ILogger log = _logger.WithName(LoginLog.LoginId, logId);
        using LoginTelemetry.Step step = _telemetry.StartBegin(_login.Value, _settings.Profile);
        try
        {
            await _begun.CountAsync(request.ClientAddress, _settings.MaxBegunLoginsPerMinute, cancellationToken).ConfigureAwait(false);
            ThrowUnlessProvable(login.Level);
            ProfileBeginning begun = await GuardAsync(() => Profile.BeginAsync(login, cancellationToken), cancellationToken)
                .ConfigureAwait(false);
            LoginLog.Begun(log, login.Level);
            return new BegunLogin { Address = begun.Address, Transaction = Keep(request, login, begun, begunAt, logId) };
        }
        catch (LoginException refused)
        {
            NoteRefusal(log, refused, step);
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            NoteAbandoned(log, step);
            throw;
        }
    }

    /// <summary>Completes a login from the callback's parameters and the transaction of the same browser.</summary>
    /// <param name="callback">The callback's raw parameters.</param>
    /// <param name="transaction">
    /// The transaction kept under the callback's state, or <see langword="null"/> when this browser has none.
    /// </param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The identity, or that the citizen stopped the login.</returns>
    /// <exception cref="LoginException">
    /// The login is refused, with the code of the first rule that does not hold; the transaction is used up.
    /// </exception>
    /// <exception cref="OperationCanceledException">
    /// The caller's own token was cancelled; the login counts as abandoned and the transaction may be used up.
    /// </exception>
    public async Task<LoginOutcome> CompleteAsync(
        LoginCallback callback,
        LoginTransaction? transaction,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        ILogger log = _logger.WithName(LoginLog.LoginId, transaction?.Kept.LogId ?? string.Empty);
        using LoginTelemetry.Step step = _telemetry.StartCompletion(_login.Value, _settings.Profile);
        try
        {
            LoginTransaction taken = await TakeAsync(callback, transaction, cancellationToken).ConfigureAwait(false);
            ProviderAnswer? answer = await GuardAsync(
                () => Profile.CompleteAsync(callback, Present(taken), cancellationToken),
                cancellationToken).ConfigureAwait(false);
            if (answer is null)
            {
                LoginLog.Stopped(log);
                step.EndStopped();
                return new LoginOutcome.Cancelled();
            }

            ElectronicIdentity identity = Accept(answer, taken);
            NoteSuccess(log, identity, step);
            return new LoginOutcome.SignedIn(identity) { LogoutHint = answer.LogoutHint };
        }
        catch (LoginException refused)
        {
            NoteRefusal(log, refused, step);
            throw;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            NoteAbandoned(log, step);
            throw;
        }
    }

    /// <summary>Gives the address that ends the citizen's session at the provider too.</summary>
    /// <param name="postLogoutRedirectUri">The address the provider sends the browser back to, exactly as it is registered.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The address, or <see langword="null"/> when the provider has no such endpoint.</returns>
    /// <exception cref="LoginException">EID2001 to EID2004: the provider is unavailable or its documents are refused.</exception>
    public Task<Uri?> FindLogoutAddressAsync(Uri postLogoutRedirectUri, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postLogoutRedirectUri);
        return FindLogoutAsync(() => Profile.FindLogoutAddressAsync(postLogoutRedirectUri, cancellationToken), cancellationToken);
    }

    /// <summary>Gives the form that ends the citizen's session at the provider too and shows it what the login left.</summary>
    /// <param name="postLogoutRedirectUri">The address the provider sends the browser back to, exactly as it is registered.</param>
    /// <param name="hint">The <see cref="LoginOutcome.SignedIn.LogoutHint"/> of the login that began the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The form, or <see langword="null"/> when the provider has no such endpoint.</returns>
    /// <exception cref="LoginException">EID2001 to EID2004: the provider is unavailable or its documents are refused.</exception>
    public Task<LogoutForm?> FindLogoutFormAsync(
        Uri postLogoutRedirectUri, Secret hint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postLogoutRedirectUri);
        ArgumentNullException.ThrowIfNull(hint);
        return FindLogoutAsync(() => Profile.FindLogoutFormAsync(postLogoutRedirectUri, hint, cancellationToken), cancellationToken);
    }

    private async Task<T> FindLogoutAsync<T>(Func<Task<T>> find, CancellationToken cancellationToken)
    {
        try
        {
            return await GuardAsync(find, cancellationToken).ConfigureAwait(false);
        }
        catch (LoginException refused)
        {
            LoginLog.Refused(_logger, refused);
            throw;
        }
    }

    private ProfileRequest CreateRequest(LoginRequest request) => new()
    {
        State = _seal.Create(),
        RedirectUri = request.RedirectUri,
        Level = Higher(request.Level, _settings.Level.Required),
        MaxAge = LevelAge.Shorter(request.MaxAge, _settings.Level.MaxAge),
        Reauthenticate = request.Reauthenticate,
        UiLocale = request.UiLocale,
    };

    private LoginTransaction Keep(
        LoginRequest request, ProfileRequest login, ProfileBeginning begun, DateTimeOffset begunAt, string logId) =>
        LoginTransaction.Create(new LoginTransaction.Secrets
        {
            Login = _login.Value,
            Profile = _profileName,
            State = login.State.Reveal(),
            RedirectUri = login.RedirectUri.OriginalString,
            Level = login.Level,
            MaxAge = login.MaxAge,
            Reauthenticate = login.Reauthenticate,
            BegunAt = begunAt,
            SubjectDigest = request.SamePersonAs?.ToDigest(),
            OfProfile = begun.Secrets.Reveal(),
            LogId = logId,
        });

    private void ThrowUnlessProvable(AssuranceLevel level)
    {
        if (_settings.Level.Source == LevelSource.Claim && !_settings.Level.Values.Satisfying(level).Any())
        {
            throw new LoginException(
                ErrorCodes.SettingsInvalid,
                $"{level} is required, but Level:Values lists no value that proves it.");
        }
    }

    // A profile may be somebody else's: what it throws may hold anything, and no host waits for it.
    private static async Task<T> GuardAsync<T>(Func<Task<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not LoginException
            && !(failure is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new LoginException(ErrorCodes.ProfileFailed, $"The login's profile failed with {failure.GetType().Name}.");
        }
    }

    private void NoteSuccess(ILogger log, ElectronicIdentity identity, LoginTelemetry.Step step)
    {
        LoginLog.Completed(log, identity.Level, identity.Evidence);
        if (identity.Evidence == LevelEvidence.Agreement)
        {
            LevelAgreementOptions agreement = _settings.Level.Agreement;
            LoginLog.CompletedByAgreement(log, identity.Level, agreement.Number, agreement.SignedOn, agreement.ExpiresOn);
        }

        step.EndSignedIn();
    }

    private void NoteRefusal(ILogger log, LoginException refused, LoginTelemetry.Step step)
    {
        LoginLog.Refused(log, refused);
        if (refused.IsUnproven && _alarm.Note(_login.Value + refused.Code))
        {
            LoginLog.ManyRefused(_logger, RefusalAlarm.Threshold, (int)RefusalAlarm.Window.TotalMinutes, refused.Code);
        }

        if (refused.Unmapped is { } level)
        {
            _unmapped.Note(level);
        }

        step.EndRefused(refused.Error);
    }

    private static void NoteAbandoned(ILogger log, LoginTelemetry.Step step)
    {
        LoginLog.Abandoned(log);
        step.EndAbandoned();
    }

    private static AssuranceLevel Higher(AssuranceLevel? asked, AssuranceLevel least) =>
        asked is { } level && level.Satisfies(least) ? level : least;
}
