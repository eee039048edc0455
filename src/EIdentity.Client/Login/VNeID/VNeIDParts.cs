using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Holds all that one login needs to sign in at VNeID, made once from the settings of that login.</summary>
internal sealed class VNeIDParts : IDisposable
{
    private readonly VNeIDEnvelope _envelopes;

    /// <summary>Makes the parts of one login.</summary>
    /// <param name="name">The name of the login, which is empty for the one without a name.</param>
    /// <param name="shared">The settings that all profiles share.</param>
    /// <param name="settings">The settings of this profile.</param>
    /// <param name="platform">What all logins share.</param>
    /// <param name="decryptor">The program's own decryptor of this login, if it has one.</param>
    public VNeIDParts(
        string name, LoginOptions shared, VNeIDLoginOptions settings, LoginPlatform platform, ClientDecryptor? decryptor)
    {
        TimeProvider time = platform.Time;
        ILogger LoggerOf<T>() => platform.Loggers.CreateLogger<T>().WithName(LoginLog.Login, name);
        ProviderBackchannel backchannel = new(platform.Handlers, LoginDefaults.GetHttpClientName(name), shared.BackchannelTimeout, time);
        EndpointOutcomes outcomes = new(time);
        _envelopes = new(settings.DecryptionKeys, decryptor, LoggerOf<VNeIDEnvelope>(), time);
        Codes = new(_envelopes, settings);
        Calls = new(backchannel, _envelopes, outcomes, settings, shared.AllowSandbox);
        ClaimFlaws = new(LoggerOf<ClaimFlaws>(), time);
        Probes =
        [
            new EndpointProbe(backchannel, settings.Endpoints.Token!, outcomes, time), new ClientRefusalProbe(outcomes),
            new ClientKeyProbe(_envelopes.ReadExpiries, time),
        ];
        Profile = new(this, shared, settings);
    }

    public VNeIDCodes Codes { get; }

    public VNeIDCalls Calls { get; }

    public ClaimFlaws ClaimFlaws { get; }

    public IReadOnlyList<LoginProbe> Probes { get; }

    public VNeIDProfile Profile { get; }

    public void Dispose() => _envelopes.Dispose();
}
