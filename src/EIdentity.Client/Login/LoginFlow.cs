using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Signs a citizen in: begins a login, and completes it when the browser comes back.</summary>
/// <remarks>
/// The flow knows no web framework. A host sends the browser to <see cref="BegunLogin.Address"/>, keeps the transaction
/// protected and bound to that browser, and hands both back when the callback arrives.
/// </remarks>
public sealed class LoginFlow
{
    private readonly ISharedState _state;
    private readonly IOptionsMonitor<LoginOptions> _options;
    private readonly TimeProvider _time;
    private readonly ILogger<LoginFlow> _logger;
    private readonly Func<string, ILoginProfile> _profiles;

    internal LoginFlow(Func<string, ILoginProfile> profiles, ISharedState state, IOptionsMonitor<LoginOptions> options, TimeProvider time, ILogger<LoginFlow> logger)
    {
        _profiles = profiles;
        _state = state;
        _options = options;
        _time = time;
        _logger = logger;
    }

    private ILoginProfile Profile => _profiles(_options.CurrentValue.Profile);

    /// <summary>Begins a login with fresh secrets.</summary>
    /// <param name="request">What the host wants of this login.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LoginException">EID2001 to EID2004: the provider is unavailable or its documents are refused.</exception>
    public async Task<BegunLogin> BeginAsync(LoginRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        LoginOptions settings = _options.CurrentValue;
        LoginTransaction transaction = LoginTransaction.Create(new LoginTransaction.Content(
            LoginSecrets.Create(),
            LoginSecrets.Create(),
            LoginSecrets.Create(),
            settings.Issuer!,
            request.RedirectUri.OriginalString,
            Higher(request.Level, settings.Level.Required),
            request.MaxAge ?? settings.Level.MaxAge,
            _time.GetUtcNow()));
        try
        {
            Uri address = await Profile.BeginAsync(transaction, request, cancellationToken).ConfigureAwait(false);
            LoginLog.Begun(_logger, transaction.Kept.Level);
            return new BegunLogin { Address = address, Transaction = transaction };
        }
        catch (LoginException refused)
        {
            LoginLog.Refused(_logger, refused);
            throw;
        }
    }

    /// <summary>Completes a login from the callback's parameters and the transaction of the same browser.</summary>
    /// <param name="callback">The callback's raw parameters.</param>
    /// <param name="transaction">The transaction kept under the callback's state, or <see langword="null"/> when this browser has none.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The identity, or that the citizen stopped the login.</returns>
    /// <exception cref="LoginException">The login is refused, with the code of the first rule that does not hold; the transaction is used up.</exception>
    public async Task<LoginOutcome> CompleteAsync(LoginCallback callback, LoginTransaction? transaction, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(callback);
        try
        {
            LoginTransaction taken = await TakeAsync(callback, transaction, cancellationToken).ConfigureAwait(false);
            string? code = await ReadCodeAsync(callback, cancellationToken).ConfigureAwait(false);
            if (code is null)
            {
                LoginLog.Cancelled(_logger);
                return new LoginOutcome.Cancelled();
            }

            ProviderAnswer answer = await Profile.RedeemAsync(code, taken, cancellationToken).ConfigureAwait(false);
            ElectronicIdentity identity = Accept(answer, taken);
            LoginLog.Completed(_logger, identity.Level, identity.Evidence);
            return new LoginOutcome.SignedIn(identity);
        }
        catch (LoginException refused)
        {
            LoginLog.Refused(_logger, refused);
            throw;
        }
    }

    /// <summary>Gives the address that ends the citizen's session at the provider too.</summary>
    /// <param name="postLogoutRedirectUri">The address the provider sends the browser back to, exactly as it is registered.</param>
    /// <param name="state">A value that comes back with the browser.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The address, or <see langword="null"/> when the provider has no such endpoint.</returns>
    /// <exception cref="LoginException">EID2001 to EID2004: the provider is unavailable or its documents are refused.</exception>
    public Task<Uri?> FindLogoutAddressAsync(Uri postLogoutRedirectUri, string state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(postLogoutRedirectUri);
        ArgumentException.ThrowIfNullOrEmpty(state);
        return Profile.FindLogoutAddressAsync(postLogoutRedirectUri, state, cancellationToken);
    }

    /// <summary>Uses the login up, whatever comes after and in whichever browser: a callback is tried once.</summary>
    private async Task<LoginTransaction> TakeAsync(LoginCallback callback, LoginTransaction? transaction, CancellationToken cancellationToken)
    {
        string state = callback.State ?? throw new LoginException(ErrorCodes.StateMissing, "The callback carries no state, two states, or one of the wrong form.");
        LoginOptions settings = _options.CurrentValue;
        string mark = "login-used:" + Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(state)));
        if (!await _state.TryAddAsync(mark, settings.LoginLifetime + settings.ClockSkew, cancellationToken).ConfigureAwait(false))
        {
            throw new LoginException(ErrorCodes.LoginAlreadyUsed, "The callback was already used.");
        }

        if (transaction is null || !LoginSecrets.AreEqual(transaction.State, state))
        {
            throw new LoginException(ErrorCodes.LoginOfAnotherBrowser, "This browser keeps no login under the callback's state: it was begun elsewhere, or its cookie is gone.");
        }

        TimeSpan age = _time.GetUtcNow() - transaction.Kept.BegunAt;
        if (age > settings.LoginLifetime || age < -settings.ClockSkew)
        {
            throw new LoginException(ErrorCodes.LoginExpired, "The login took longer than LoginLifetime, or the clock was set back.");
        }

        return transaction;
    }

    /// <summary>Reads the code, or nothing when the citizen stopped the login.</summary>
    private async Task<string?> ReadCodeAsync(LoginCallback callback, CancellationToken cancellationToken)
    {
        string[] codes = callback.FindAll("code");
        string[] errors = callback.FindAll("error");
        if (callback.IsOversized || codes.Length > 1 || errors.Length > 1 || codes.Length + errors.Length != 1)
        {
            throw new LoginException(ErrorCodes.CallbackRefused, "The callback carries not exactly one code or one error, or oversized parameters.");
        }

        await Profile.CheckCallbackAsync(callback, cancellationToken).ConfigureAwait(false);
        if (errors.Length == 0)
        {
            return codes[0].Length > 0 ? codes[0] : throw new LoginException(ErrorCodes.CallbackRefused, "The callback's code is empty.");
        }

        return CallbackError.Read(errors[0]) is { } refused ? throw refused : null;
    }

    private ElectronicIdentity Accept(ProviderAnswer answer, LoginTransaction transaction)
    {
        DateTimeOffset now = _time.GetUtcNow();
        AssuranceLevel level = LevelRules.Check(answer, transaction, _options.CurrentValue, now);
        return new ElectronicIdentity
        {
            Subject = answer.Subject,
            Citizen = answer.Citizen,
            AccountType = answer.AccountType,
            Level = level,
            Evidence = answer.Evidence,
            AuthenticatedAt = answer.AuthenticatedAt,
            SignedInAt = now,
        };
    }

    private static AssuranceLevel Higher(AssuranceLevel? asked, AssuranceLevel least) => asked is { } level && level.Satisfies(least) ? level : least;
}
