using System.Collections.Frozen;

namespace EIdentity.AspNetCore;

/// <summary>Lists what of a stock handler an app may set, since it takes no check away; the rest stays as it is by default.</summary>
internal static class StockAllowances
{
    /// <summary>Gets the handler's own settings that may have any value.</summary>
    public static FrozenSet<string> Options { get; } = Set(
    [
        // Whom to ask, as whom, and for what.
        "Authority", "MetadataAddress", "ClientId", "ClientSecret", "Scope", "Prompt", "MaxAge", "Resource", "ResponseMode",
        "AuthenticationMethod", "PushedAuthorizationBehavior", "AdditionalAuthorizationParameters", "GetClaimsFromUserInfoEndpoint",

        // Where browsers go, and what the app keeps.
        "CallbackPath", "SignedOutCallbackPath", "RemoteSignOutPath", "SignedOutRedirectUri", "AccessDeniedPath", "ReturnUrlParameter",
        "SignInScheme", "SignOutScheme", "SaveTokens", "UseTokenLifetime", "CorrelationCookie", "NonceCookie", "ClaimActions",
        "ClaimsIssuer", "MapInboundClaims", "SkipUnrecognizedRequests", "DataProtectionProvider",

        // How long and how often.
        "BackchannelTimeout", "RemoteAuthenticationTimeout", "RefreshInterval", "AutomaticRefreshInterval", "RefreshOnIssuerKeyNotFound",
        "DisableTelemetry", "TimeProvider",
    ]);

    /// <summary>Gets the handler's own settings that have a rule of their own.</summary>
    public static FrozenSet<string> RuledOptions { get; } = Set(
    [
        "Events", "EventsType", "RequireHttpsMetadata", "ResponseType", "TokenHandler", "TokenValidationParameters", "ProtocolValidator",
        "Backchannel", "BackchannelHttpHandler", "ConfigurationManager", "StateDataFormat", "StringDataFormat",

        // Asked only when UseSecurityTokenValidator is on, which it may not be.
        "SecurityTokenValidator",
    ]);

    /// <summary>Gets the parameters that decide what a token's claims are called and what is logged, or that only narrow.</summary>
    public static FrozenSet<string> Parameters { get; } = Set(
    [
        "NameClaimType", "NameClaimTypeRetriever", "RoleClaimType", "RoleClaimTypeRetriever", "AuthenticationType", "SaveSigninToken",
        "DebugId", "LogTokenId", "LogValidationExceptions", "ValidateIssuerSigningKey", "ValidTypes", "ValidateTokenReplay",
        "TokenReplayCache", "IgnoreTrailingSlashWhenValidatingAudience", "TryAllIssuerSigningKeys", "TryAllDecryptionKeys",
        "TokenDecryptionKey", "TokenDecryptionKeys",
    ]);

    /// <summary>Gets the parameters that have a rule of their own.</summary>
    public static FrozenSet<string> RuledParameters { get; } =
        Set(["ClockSkew", "ValidAudience", "ValidIssuer", "ValidAlgorithms"]);

    /// <summary>Gets the properties of the protocol's validator that have a rule of their own.</summary>
    public static FrozenSet<string> RuledProtocol { get; } = Set(
    [
        "CryptoProviderFactory", "NonceLifetime", "RequireAcr", "RequireAmr", "RequireAuthTime", "RequireAzp", "RequireStateValidation",
        "RequireSub",
    ]);

    /// <summary>Gets the properties of the token handler that may have any value.</summary>
    public static FrozenSet<string> TokenHandler { get; } = Set(
    [
        "MapInboundClaims", "InboundClaimTypeMap", "MaximumTokenSizeInBytes", "SetDefaultTimesOnTokenCreation", "TokenLifetimeInMinutes",
    ]);

    /// <summary>Gets the properties of the two HTTP handlers that trust nobody new: proxies, credentials, sizes and times.</summary>
    public static FrozenSet<string> HttpHandler { get; } = Set(
    [
        "Proxy", "UseProxy", "DefaultProxyCredentials", "Credentials", "PreAuthenticate", "UseDefaultCredentials", "ClientCertificates",
        "ClientCertificateOptions", "CheckCertificateRevocationList", "AutomaticDecompression", "UseCookies", "CookieContainer",
        "AllowAutoRedirect", "MaxAutomaticRedirections", "MaxConnectionsPerServer", "MaxResponseHeadersLength",
        "MaxRequestContentBufferSize", "MaxResponseDrainSize", "ResponseDrainTimeout", "ConnectTimeout", "Expect100ContinueTimeout",
        "PooledConnectionIdleTimeout", "PooledConnectionLifetime", "KeepAlivePingDelay", "KeepAlivePingPolicy", "KeepAlivePingTimeout",
        "EnableMultipleHttp2Connections", "EnableMultipleHttp3Connections", "InitialHttp2StreamWindowSize", "MeterFactory", "Properties",
        "ActivityHeadersPropagator",
    ]);

    /// <summary>Gets what of an HTTP handler has a rule of its own.</summary>
    public static FrozenSet<string> RuledHttpHandler { get; } = Set(["SslOptions", "SslProtocols"]);

    /// <summary>Gets the TLS settings that show who calls, or that only narrow.</summary>
    public static FrozenSet<string> Tls { get; } = Set(
    [
        "ClientCertificates", "ClientCertificateContext", "LocalCertificateSelectionCallback", "CertificateRevocationCheckMode",
        "AllowTlsResume",
    ]);

    /// <summary>Gets the TLS settings that have a rule of their own.</summary>
    public static FrozenSet<string> RuledTls { get; } =
        Set(["EnabledSslProtocols", "CertificateChainPolicy"]);

    private static FrozenSet<string> Set(string[] names) => names.ToFrozenSet(StringComparer.Ordinal);
}
