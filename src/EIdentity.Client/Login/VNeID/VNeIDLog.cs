using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes what is VNeID's own in the log of a login.</summary>
internal static partial class VNeIDLog
{
    [LoggerMessage(
        2920,
        LogLevel.Warning,
        "VNeID's envelopes are RSA PKCS#1 v1.5 and AES-ECB without an integrity tag: they hide answers, but prove neither who wrote them "
            + "nor that nobody changed them. The login rests on TLS, the state and the code's single use. Use these keys for nothing else, "
            + "and ask VNeID for signed answers.")]
    public static partial void EnvelopeIsWeak(ILogger logger);

    [LoggerMessage(
        2921,
        LogLevel.Warning,
        "VNeID:AcceptEncryptedCode is set: whoever has begun a login can have this service try one ciphertext of their own. Have VNeID "
            + "send plain codes if it can.")]
    public static partial void CodesAreOpened(ILogger logger);

    [LoggerMessage(
        2923,
        LogLevel.Warning,
        "VNeID:UsePkce is not set: nothing binds a code to the login that began it, so that a code which is stolen unspent signs "
            + "the thief in. Ask C06 (RAR centre) whether VNeID takes PKCE, and set it if so.")]
    public static partial void CodesAreUnbound(ILogger logger);

    [LoggerMessage(
        EventId = 2922,
        Message = "The ClientDecryptor failed with {Failure}: its module is down, or what came was not encrypted to its key.")]
    public static partial void DecryptorFailed(ILogger logger, LogLevel level, string failure);
}
