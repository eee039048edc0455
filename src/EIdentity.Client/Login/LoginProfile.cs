using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Speaks one provider's wire protocol for one login; what all protocols share stays in <see cref="LoginFlow"/>.</summary>
/// <remarks>
/// The flow keeps what no route may decide for itself: single use, the right browser, order, time limits, the level and its age, the same
/// person, telemetry. A profile throws <see cref="LoginException"/> and nothing else; what else it throws is EID2014.
/// </remarks>
[Experimental(LoginProfiles.Experimental)]
public abstract class LoginProfile
{
    /// <summary>Gets what of its settings a session must not outlive: whom it trusts, and as whom.</summary>
    /// <remarks>The name of the profile, the level's settings and <c>AllowSandbox</c> are added by the SDK.</remarks>
    public abstract IReadOnlyList<string?> Fingerprint { get; }

    /// <summary>Gets the strongest evidence that this route can ever give; an endpoint that demands more fails at start.</summary>
    public abstract LevelEvidence BestEvidence { get; }

    /// <summary>Gets a value indicating whether this route can say when a level was proven.</summary>
    /// <value>
    /// The default value is <see langword="true"/>. Where it is <see langword="false"/>, an endpoint that demands an age fails at start,
    /// unless <see cref="LevelOptions.FreshEachTime"/> dates its logins.
    /// </value>
    public virtual bool SaysWhen => true;

    /// <summary>Gets the addresses to whose origins a browser may be sent, for the content security policy of the SDK's pages.</summary>
    public abstract IReadOnlyList<string> BrowserAddresses { get; }

    /// <summary>Gets what a health check may ask, one for each name in <see cref="LoginProfileKind.ProbeNames"/>.</summary>
    /// <value>The default is nothing.</value>
    public virtual IReadOnlyList<LoginProbe> Probes => [];

    /// <summary>Finds the state in a callback, without any key and before anything of it is believed.</summary>
    /// <param name="callback">The callback's raw parameters.</param>
    /// <returns>The default is <see cref="LoginCallback.State"/>; <see langword="null"/> when there is not exactly one.</returns>
    public virtual string? FindState(LoginCallback callback)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return callback.State.Reveal();
    }

    /// <summary>Begins a login: gives the address to send the browser to, and the secrets that the transaction keeps.</summary>
    /// <param name="login">What the flow asks of this login.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <exception cref="LoginException">It cannot begin.</exception>
    public abstract Task<ProfileBeginning> BeginAsync(ProfileRequest login, CancellationToken cancellationToken = default);

    /// <summary>Completes a login whose transaction the flow has taken, and gives what the provider said, its level still raw.</summary>
    /// <param name="callback">The callback's raw parameters, bounded in number and length.</param>
    /// <param name="transaction">What was kept since the login began.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The answer, or <see langword="null"/> when the citizen stopped the login.</returns>
    /// <exception cref="LoginException">The callback or the answer is refused.</exception>
    public abstract Task<ProviderAnswer?> CompleteAsync(
        LoginCallback callback, ProfileTransaction transaction, CancellationToken cancellationToken = default);

    /// <summary>Gives the address that ends the citizen's session at the provider too.</summary>
    /// <param name="postLogoutRedirectUri">The address the provider sends the browser back to.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The default is <see langword="null"/>: there is none.</returns>
    /// <exception cref="LoginException">The provider is unavailable.</exception>
    public virtual Task<Uri?> FindLogoutAddressAsync(Uri postLogoutRedirectUri, CancellationToken cancellationToken = default) =>
        Task.FromResult<Uri?>(null);

    /// <summary>Gives the form that ends the citizen's session at the provider too and shows it what the login left.</summary>
    /// <param name="postLogoutRedirectUri">The address the provider sends the browser back to.</param>
    /// <param name="hint">The <see cref="ProviderAnswer.LogoutHint"/> of the login that began the session.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    /// <returns>The default is <see langword="null"/>: there is none.</returns>
    /// <exception cref="LoginException">The provider is unavailable.</exception>
    public virtual Task<LogoutForm?> FindLogoutFormAsync(
        Uri postLogoutRedirectUri, Secret hint, CancellationToken cancellationToken = default) =>
        Task.FromResult<LogoutForm?>(null);
}
