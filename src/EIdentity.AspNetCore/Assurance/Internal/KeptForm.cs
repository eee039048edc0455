using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace EIdentity.AspNetCore;

/// <summary>Holds the fields of a form that waits for a new sign-in.</summary>
internal sealed partial class KeptForm
{
    private const byte Version = 1;

    public required DateTimeOffset KeptAt { get; init; }

    /// <summary>Gets the fields in the order they were sent, a name as often as it was sent.</summary>
    public required IReadOnlyList<KeptField> Fields { get; init; }

    /// <summary>Gets a value indicating whether files were sent too, which are not kept.</summary>
    public bool HadFiles { get; init; }

    /// <summary>
    /// Gets a value indicating whether its session had ended; any button may have sent it then, also one that submits nothing.
    /// </summary>
    public bool CameAfterSession { get; init; }

    public byte[] ToBytes() => [Version, .. JsonSerializer.SerializeToUtf8Bytes(this, KeptFormJson.Short.KeptForm)];

    public static KeptForm? TryRead(ReadOnlySpan<byte> bytes) =>
        !bytes.IsEmpty && bytes[0] == Version ? JsonSerializer.Deserialize(bytes[1..], KeptFormJson.Default.KeptForm) : null;

    public override string ToString() => "KeptForm(masked)";

    [JsonSerializable(typeof(KeptForm))]
    private sealed partial class KeptFormJson : JsonSerializerContext
    {
        // It is encrypted and never stands in a page, so that a Vietnamese letter needs no six characters.
        public static readonly KeptFormJson Short = new(
            new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }
}
