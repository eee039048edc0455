using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Holds all that one login needs to speak OpenID Connect, made once from the settings of that login.</summary>
internal sealed class OpenIdConnectParts : IDisposable
{
    /// <summary>Makes the parts of one login.</summary>
    /// <param name="name">The name of the login, which is empty for the one without a name.</param>
    /// <param name="settings">The settings of the login.</param>
    /// <param name="platform">What all logins share.</param>
    /// <param name="signer">The program's own signer of this login, if it has one.</param>
    public OpenIdConnectParts(string name, LoginOptions settings, LoginPlatform platform, ClientSigner? signer)
    {
        TimeProvider time = platform.Time;
        Backchannel = new(platform.Handlers, LoginDefaults.GetHttpClientName(name), settings.BackchannelTimeout, time);
        Documents = new(
            Backchannel,
            new ExpectedProvider(settings.Issuer!, [.. settings.AllowedOrigins], settings.AllowSandbox),
            time,
            platform.Loggers.CreateLogger<ProviderDocuments>().WithName(LoginLog.Login, name));
        Keys = new(
            new ServiceKeySettings(settings.ClientKey, settings.NextClientKey, settings.DecryptionKeys),
            platform.Loggers.CreateLogger<ClientKeys>().WithName(LoginLog.Login, name),
            time,
            signer);
        Clock = new(name, platform.Telemetry, time);
        Refusals = new(time);
        IdTokens = new(Documents);
        Bound = new(Backchannel, time);
        Proof = new(Keys, settings, time);
        SignedRequests = new(Keys, settings, time);
        PushedRequests = new(Backchannel, Proof, Refusals, settings);
        Token = new(Bound, Proof, Refusals, settings);
        UserInfo = new(Bound, settings);
        Probes =
        [
            new ProviderProbe(Documents), new KeySetProbe(Documents), new ClockProbe(Clock, settings.ClockSkew, time),
            new ClientRefusalProbe(Refusals), new ClientKeyProbe(Keys, time),
        ];
        Profile = new(this, settings, time);
    }

    public ProviderBackchannel Backchannel { get; }

    /// <summary>Gets the way for calls that prove the possession of the login's key.</summary>
    public DpopBackchannel Bound { get; }

    public ProviderDocuments Documents { get; }

    public ClientKeys Keys { get; }

    public ProviderClock Clock { get; }

    public ClientRefusals Refusals { get; }

    public IdTokenValidator IdTokens { get; }

    public ClientProof Proof { get; }

    public SignedRequests SignedRequests { get; }

    public PushedRequestCall PushedRequests { get; }

    public TokenCall Token { get; }

    public UserInfoCall UserInfo { get; }

    /// <summary>Gets what a health check may ask.</summary>
    public IReadOnlyList<LoginProbe> Probes { get; }

    public OpenIdConnectProfile Profile { get; }

    public void Dispose() => Keys.Dispose();
}
