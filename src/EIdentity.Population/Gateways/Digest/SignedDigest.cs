using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Population;

/// <summary>Makes the two headers of one call: a timestamp, and a Basic authorization whose password is a hash over it.</summary>
internal static class SignedDigest
{
    public const string TimestampHeader = "Timestamp";

    public static (string Timestamp, string Parameter) Of(DigestOptions options, DateTimeOffset now)
    {
        string timestamp = (options.TimestampUnit == DigestTimestamp.Seconds ? now.ToUnixTimeSeconds() : now.ToUnixTimeMilliseconds())
            .ToString(CultureInfo.InvariantCulture);
        string hashed = SubjectOf(options) + options.UserName + timestamp + options.SecretKey!.Reveal();
        string digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(hashed)));
        return (timestamp, Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.UserName}:{digest}")));
    }

    private static string SubjectOf(DigestOptions options) => options.Hashed == DigestSubject.Path
        ? PathOf(options.ServiceAddress!)
        : options.ServiceAddress!;

    // Letter by letter as it is registered: a parsed address has escapes and dots resolved.
    private static string PathOf(string address)
    {
        int start = address.IndexOf('/', address.IndexOf("://", StringComparison.Ordinal) + "://".Length);
        int end = address.IndexOfAny(['?', '#']);
        return start < 0 || (end >= 0 && end < start) ? "/" : end < 0 ? address[start..] : address[start..end];
    }
}
