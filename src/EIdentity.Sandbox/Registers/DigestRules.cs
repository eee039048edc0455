using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Looks at the signed digest of a call: its form, its time, its user and its hash.</summary>
/// <remarks>
/// The form is that of public callers. How long a digest counts is not public: the five minutes are the sandbox's. Within them
/// it counts again, since a public caller makes one for many calls.
/// </remarks>
internal static class DigestRules
{
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private const int HashLength = 64;

    public static Rule? Find(HttpRequest request, CallerCheck check, SandboxRegisterOptions options)
    {
        string? timestamp = request.Headers["Timestamp"] is [{ } single] ? single : null;
        if (ReadTime(timestamp, options.TimestampsInSeconds) is not { } time)
        {
            return options.TimestampsInSeconds ? RegisterRules.TimestampInSeconds : RegisterRules.TimestampInMilliseconds;
        }

        BasicCredentials? basic = BasicCredentials.Find(request);
        return basic switch
        {
            null or { Secret.Length: not HashLength } => RegisterRules.DigestForm,
            _ when basic.Identifier != RegisterAccess.UserName => RegisterRules.DigestUser,
            _ when (time - check.Now).Duration() > Window => RegisterRules.TimestampWindow,
            _ when !RandomText.AreEqual(basic.Secret, HashOf(basic.Identifier, timestamp!, check.SecretKey, options)) =>
                RegisterRules.Digest,
            _ => null,
        };
    }

    private static DateTimeOffset? ReadTime(string? timestamp, bool inSeconds)
    {
        bool isNumber = long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long number);
        return !isNumber || timestamp!.Length != (inSeconds ? 10 : 13)
            ? null
            : inSeconds ? DateTimeOffset.FromUnixTimeSeconds(number) : DateTimeOffset.FromUnixTimeMilliseconds(number);
    }

    private static string HashOf(string user, string timestamp, string secretKey, SandboxRegisterOptions options)
    {
        string address = options.SignsPathAlone ? RegisterAccess.RegisteredPath : RegisterAccess.RegisteredAddress;
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string part in (string[])[address, user, timestamp, secretKey])
        {
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        }

        return string.Concat(hash.GetHashAndReset().Select(each => each.ToString("x2", CultureInfo.InvariantCulture)));
    }
}
