namespace EIdentity.Client;

/// <summary>Warns a month before a certificate of this service's own keys expires, and fails once it has.</summary>
internal sealed class ClientKeyProbe(
    Func<IReadOnlyList<(string Setting, DateTimeOffset NotAfter)>> readExpiries, TimeProvider time) : LoginProbe(Called)
{
    public const string Called = "client_keys";

    private static readonly TimeSpan Notice = TimeSpan.FromDays(30);

    public override Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult(Check());

    private LoginProbeResult Check()
    {
        try
        {
            (string Setting, DateTimeOffset NotAfter)[] certificates = [.. readExpiries()];
            if (certificates.Length == 0)
            {
                return LoginProbeResult.Well("No key of this service came in a certificate, so none expires.");
            }

            (string setting, DateTimeOffset end) = certificates.MinBy(certificate => certificate.NotAfter);
            DateTimeOffset now = time.GetUtcNow();
            return end < now
                ? LoginProbeResult.Failing(
                    $"The certificate of {setting} expired at {end:u}; put a new one in its place and register it with the provider.")
                : end - now < Notice
                ? LoginProbeResult.Warning($"The certificate of {setting} expires at {end:u}; register the next one with the provider.")
                : LoginProbeResult.Well($"The first certificate to expire is that of {setting}, at {end:u}.");
        }
        catch (LoginException failure)
        {
            return LoginProbeResult.Failing($"A key of this service cannot be used: {failure.Message} ({failure.Reference})");
        }
    }
}
