using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Security.Claims;
using EIdentity.Client;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Knows every scheme that signs citizens in, and which of them began a session.</summary>
internal sealed class LoginSchemes(
    IEnumerable<LoginScheme> schemes, IOptions<EIdentityWebOptions> web, TimeProvider time, IServiceProvider provider)
{
    private readonly FrozenDictionary<string, LoginScheme> _byName =
        schemes.ToFrozenDictionary(scheme => scheme.Name, StringComparer.Ordinal);

    private readonly ConcurrentDictionary<string, string> _fingerprints = new(StringComparer.Ordinal);

    /// <summary>Gets the settings of every login.</summary>
    public IEnumerable<LoginOptions> AllSettings => schemes.Select(scheme => SettingsOf(scheme));

    /// <summary>Gets the addresses to which the logins that the SDK carries out itself send browsers.</summary>
    public IEnumerable<string> BrowserAddresses => schemes.SelectMany(scheme => ProfileOf(scheme)?.BrowserAddresses ?? []);

    /// <summary>Finds a scheme by its name.</summary>
    public LoginScheme? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Finds the scheme that began a session; one that the app no longer has is none.</summary>
    public LoginScheme? FindOf(ClaimsPrincipal session) =>
        Find(SessionClaims.FindScheme(session) ?? EIdentityDefaults.AuthenticationScheme);

    /// <summary>Says whether one and the same login can ever reach the level, bring the evidence, and prove an age.</summary>
    public bool CanMeet(LoginScheme scheme, AssuranceLevel level, LevelEvidence evidence, TimeSpan? maxAge)
    {
        LevelOptions settings = SettingsOf(scheme).Level;
        if (maxAge is not null && !CanDate(scheme, settings))
        {
            return false;
        }

        return settings.Source == LevelSource.Agreement
            ? evidence != LevelEvidence.SignedToken && settings.Agreement.Level.Satisfies(level)
            : (evidence != LevelEvidence.SignedToken || BestEvidenceOf(scheme) == LevelEvidence.SignedToken)
                && settings.Values.Satisfying(level).Any();
    }

    /// <summary>Says whether the app has a login that can meet the need on its own.</summary>
    public bool AnyCanMeet(AssuranceLevel level, LevelEvidence evidence, TimeSpan? maxAge) =>
        schemes.Any(scheme => CanMeet(scheme, level, evidence, maxAge));

    /// <summary>Finds the login to go to where the named one can never meet the need, but another can.</summary>
    public LoginScheme? FindInPlaceOf(string name, AssuranceLevel level, LevelEvidence evidence, TimeSpan? maxAge) =>
        Find(name) is { } own && CanMeet(own, level, evidence, maxAge)
            ? null
            : schemes.FirstOrDefault(scheme => CanMeet(scheme, level, evidence, maxAge));

    public LoginOptions SettingsOf(LoginScheme scheme) => provider.GetLoginOptions(scheme.Login);

    /// <summary>Gets what a session is judged by now.</summary>
    public SessionTerms TermsOf(ClaimsPrincipal session) => TermsOf(session, FindOf(session));

    /// <summary>Gets what a session of a scheme that was found before is judged by now.</summary>
    public SessionTerms TermsOf(ClaimsPrincipal session, LoginScheme? scheme) => new(
        scheme is not null && SessionClaims.FindSettings(session) == FingerprintOf(scheme),
        scheme is null ? TimeSpan.Zero : SettingsOf(scheme).ClockSkew,
        web.Value.SessionLifetime,
        time.GetUtcNow());

    /// <summary>Gives the fingerprint of the settings that sessions of a login are made by.</summary>
    public string FingerprintOf(LoginScheme scheme) =>
        _fingerprints.GetOrAdd(scheme.Name, (_, login) => SessionFingerprint.Of(SettingsOf(login), TrustOf(login)), scheme);

    private IReadOnlyList<string?> TrustOf(LoginScheme scheme) =>
        ProfileOf(scheme)?.Fingerprint
        ?? scheme.GetFingerprint?.Invoke(provider)
        ?? throw new InvalidOperationException($"Nothing says whom the login of '{scheme.Name}' trusts.");

    // A stock handler's tokens may say auth_time.
    private bool CanDate(LoginScheme scheme, LevelOptions settings) =>
        ProfileOf(scheme)?.SaysWhen != false || settings.FreshEachTime.IsInForce(time.GetUtcNow());

    // A stock handler's tokens are always signed.
    private LevelEvidence BestEvidenceOf(LoginScheme scheme) => ProfileOf(scheme)?.BestEvidence ?? LevelEvidence.SignedToken;

    private LoginProfile? ProfileOf(LoginScheme scheme) => provider.GetKeyedService<LoginFlow>(scheme.Login)?.Profile;
}
