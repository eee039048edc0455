using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Holds all that one login needs to speak OpenID Connect, made once from the settings of that login.</summary>
internal sealed class OpenIdConnectParts : IDisposable
{
    /// <summary>Makes the parts of one login.</summary>
    /// <param name="name">The name of the login, which is empty for the one without a name.</param>
    /// <param name="shared">The settings that all profiles share.</param>
    /// <param name="settings">The settings of this profile.</param>
    /// <param name="platform">What all logins share.</param>
    /// <param name="signer">The program's own signer of this login, if it has one.</param>
    public OpenIdConnectParts(
        string name, LoginOptions shared, OpenIdConnectLoginOptions settings, LoginPlatform platform, ClientSigner? signer)
    {
        TimeProvider time = platform.Time;
        Backchannel = new(platform.Handlers, LoginDefaults.GetHttpClientName(name), shared.BackchannelTimeout, time);
        Documents = new(
            Backchannel,
            Expect(settings, shared.AllowSandbox),
            time,
            platform.Loggers.CreateLogger<ProviderDocuments>().WithName(LoginLog.Login, name));
        Keys = new(
            new ServiceKeySettings(settings.ClientKey, settings.NextClientKey, settings.DecryptionKeys),
            platform.Loggers.CreateLogger<ClientKeys>().WithName(LoginLog.Login, name),
            time,
            signer);
        Clock = new(name, platform.Telemetry, time);
        Outcomes = new(time);
        TokenSignatures signatures = new(Documents, settings.SigningAlgorithms);
        IdTokens = new(signatures, shared.AllowSandbox);
        Bound = new(Backchannel, time);
        Proof = new(Keys, settings, time, platform.Loggers.CreateLogger<ClientProof>().WithName(LoginLog.Login, name));
        SignedRequests = new(Keys, settings, time);
        PushedRequests = new(Backchannel, Proof, Outcomes, shared);
        Token = new(
            Bound,
            Proof.AddAsync,
            Outcomes,
            shared,
            $"{OpenIdConnectLoginOptions.Group}:{nameof(OpenIdConnectLoginOptions.UseDpop)}");
        UserInfo = new(
            Bound,
            Keys,
            signatures,
            Outcomes,
            new UserInfoSettings(
                settings.ClientId!,
                HttpMethod.Get,
                shared.AllowSandbox,
                "to no key of DecryptionKeys, or in a form or with an algorithm that this SDK does not open"));
        ClaimFlaws = new(platform.Loggers.CreateLogger<ClaimFlaws>().WithName(LoginLog.Login, name), time);
        Probes =
        [
            new ProviderProbe(Documents, Outcomes, Proof), new KeySetProbe(Documents), new ClockProbe(Clock, shared.ClockSkew, time),
            new ClientRefusalProbe(Outcomes), new ClientKeyProbe(Keys.ReadExpiries, time),
        ];
        Profile = new(this, shared, settings, time);
    }

    public ProviderBackchannel Backchannel { get; }

    /// <summary>Gets the way for calls that prove the possession of the login's key.</summary>
    public DpopBackchannel Bound { get; }

    public ProviderDocuments Documents { get; }

    public ClientKeys Keys { get; }

    public ProviderClock Clock { get; }

    public EndpointOutcomes Outcomes { get; }

    public IdTokenValidator IdTokens { get; }

    public ClientProof Proof { get; }

    public SignedRequests SignedRequests { get; }

    public PushedRequestCall PushedRequests { get; }

    public TokenCall Token { get; }

    public UserInfoCall UserInfo { get; }

    /// <summary>Gets what tells an operator of claims that cannot be used.</summary>
    public ClaimFlaws ClaimFlaws { get; }

    /// <summary>Gets what a health check may ask.</summary>
    public IReadOnlyList<LoginProbe> Probes { get; }

    public OpenIdConnectProfile Profile { get; }

    public void Dispose() => Keys.Dispose();

    // By the document's names for them.
    private static Dictionary<string, Uri> NamesOf(OpenIdConnectEndpoints endpoints)
    {
        (string Name, Uri? Address)[] all =
        [
            (DiscoveryDocument.Authorization, endpoints.Authorization),
            (DiscoveryDocument.Token, endpoints.Token),
            (DiscoveryDocument.KeySet, endpoints.KeySet),
            (DiscoveryDocument.UserInfo, endpoints.UserInfo),
            (DiscoveryDocument.EndSession, endpoints.EndSession),
            (DiscoveryDocument.Pushed, endpoints.PushedAuthorization),
        ];
        return all.Where(static one => one.Address is not null)
            .ToDictionary(static one => one.Name, static one => one.Address!, StringComparer.Ordinal);
    }

    private static ExpectedProvider Expect(OpenIdConnectLoginOptions settings, bool allowSandbox)
    {
        ExpectedProvider expected = new(settings.Issuer!, [.. settings.AllowedOrigins], allowSandbox)
        {
            Endpoints = NamesOf(settings.Endpoints),
        };
        return settings.UseDiscovery
            ? settings.DiscoveryAddress is { } address ? expected with { Document = address } : expected
            : expected with { Document = null };
    }
}
