using System.Text.Json;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Writes the mask of a value into JSON, never its members, and reads nothing.</summary>
/// <remarks>
/// A serialiser walks public members and would print what <c>ToString</c> masks: into logs, sessions and answers. Where a
/// value must leave the program, write what <c>Reveal</c> returns into a type of your own.
/// </remarks>
/// <typeparam name="T">The type whose <c>ToString</c> is a mask.</typeparam>
public sealed class MaskingJsonConverter<T> : JsonConverter<T>
    where T : notnull
{
    /// <summary>Refuses to read: a mask holds no value.</summary>
    /// <exception cref="JsonException">Always.</exception>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException($"{typeof(T).Name} is written to JSON as a mask only, so it cannot be read back.");

    /// <summary>Writes the mask.</summary>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        writer.WriteStringValue(value.ToString());
    }
}
