using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes what happens to the keys of this service; a setting is named, a key never.</summary>
internal static partial class KeyLog
{
    [LoggerMessage(2904, LogLevel.Warning, "The key of {Setting} has changed but cannot be used, so the last good one goes on: {Message}")]
    public static partial void KeyKept(ILogger logger, string setting, string message);

    [LoggerMessage(
        2907,
        LogLevel.Warning,
        "The certificate of {Setting} expired at {NotAfter:u}. Put a new one in its place and register it with the provider.")]
    public static partial void CertificateExpired(ILogger logger, string setting, DateTimeOffset notAfter);
}
