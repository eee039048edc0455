using System.Buffers.Text;
using System.Text;

namespace EIdentity.Client.Tests;

/// <summary>An ID token in the making: its members as raw JSON, and the changes that still wait for each later step.</summary>
internal sealed class DifferentialDraft(string algorithm)
{
    public const string AccessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    public const long Now = 1_800_000_000;
    public const long Begun = Now - 120;
    public const long Skew = 60;

    public string Algorithm { get; } = algorithm;

    public List<(string Name, string Value)> Header { get; } =
    [
        ("\"alg\"", $"\"{algorithm}\""), ("\"kid\"", $"\"{DifferentialKeys.IdFor(algorithm)}\""), ("\"typ\"", "\"JWT\""),
    ];

    public List<(string Name, string Value)> Claims { get; } =
    [
        ("\"iss\"", "\"https://eid.example\""), ("\"aud\"", "\"portal\""), ("\"sub\"", "\"s-1\""), ("\"nonce\"", "\"n-1\""),
        ("\"acr\"", "\"loa2\""), ("\"iat\"", "1800000000"), ("\"exp\"", "1800000300"), ("\"auth_time\"", "1799999990"),
        ("\"at_hash\"", "\"77QmUPtjPfzWtF2AnpK9RQ\""), ("\"name\"", "\"Nguyễn Văn A\""), ("\"birthdate\"", "\"1990-01-01\""),
    ];

    public List<Func<byte[], byte[]>> HeaderBytes { get; } = [];

    public List<Func<byte[], byte[]>> ClaimsBytes { get; } = [];

    public List<Func<byte[], byte[]>> SignatureBytes { get; } = [];

    public List<Func<string, string>> Text { get; } = [];

    /// <summary>Gets or sets the signature to begin with; none means the right key's, over what the mutators made.</summary>
    public Func<byte[], byte[]>? Signer { get; set; }

    public byte[] HeaderJson => Json(Header, HeaderBytes);

    public byte[] ClaimsJson => Json(Claims, ClaimsBytes);

    public byte[] ToBeSigned => Encoding.ASCII.GetBytes($"{Base64Url.EncodeToString(HeaderJson)}.{Base64Url.EncodeToString(ClaimsJson)}");

    public string Write(Func<byte[], byte[]> signer)
    {
        byte[] signed = ToBeSigned;
        byte[] signature = SignatureBytes.Aggregate((Signer ?? signer)(signed), (bytes, change) => change(bytes));
        return Text.Aggregate($"{Encoding.ASCII.GetString(signed)}.{Base64Url.EncodeToString(signature)}", (text, change) => change(text));
    }

    private static byte[] Json(List<(string Name, string Value)> members, List<Func<byte[], byte[]>> changes) =>
        changes.Aggregate(
            Encoding.UTF8.GetBytes($"{{{string.Join(',', members.Select(member => $"{member.Name}:{member.Value}"))}}}"),
            (bytes, change) => change(bytes));
}
