using System.Text.Json;
using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Reads numbers, names and dates of people from JSON where a member asks for it, and writes their masks.</summary>
/// <remarks>
/// <para>
/// For what a browser or another system sends you: <c>[JsonConverter(typeof(TypedJsonConverter))] public required PersonName Name
/// { get; init; }</c>. It reads <see cref="PersonalIdentificationNumber"/>, <see cref="LegacyIdentityNumber"/>,
/// <see cref="PersonName"/> and <see cref="PartialDate"/>, also where they may be missing.
/// </para>
/// <para>What was mistyped is repeated in no message; the message names the type and the form that it has.</para>
/// </remarks>
public sealed class TypedJsonConverter : JsonConverterFactory
{
    private static readonly Dictionary<Type, JsonConverter> Converters = new JsonConverter[]
    {
        new Reading<PersonalIdentificationNumber>(PersonalIdentificationNumber.TryParse, "is a text of exactly 12 ASCII digits"),
        new Reading<LegacyIdentityNumber>(LegacyIdentityNumber.TryParse, "is a text of exactly 9 ASCII digits"),
        new Reading<PersonName>(PersonName.TryParse, "is a text of 1 to 200 characters with a letter and nothing invisible"),
        new Reading<PartialDate>(PartialDate.TryParse, "is a text yyyy-MM-dd, yyyy-MM or yyyy"),
    }.ToDictionary(static converter => converter.Type!);

    private delegate bool Parser<T>(ReadOnlySpan<char> text, out T value);

    /// <summary>Says whether it reads the type.</summary>
    public override bool CanConvert(Type typeToConvert) => Converters.ContainsKey(typeToConvert);

    /// <summary>Gives the converter of the type.</summary>
    public override JsonConverter? CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Converters.GetValueOrDefault(typeToConvert);

    private sealed class Reading<T>(Parser<T> tryParse, string form) : JsonConverter<T>
        where T : struct
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String && tryParse(GetText(ref reader), out T value)
                ? value
                : throw new JsonException($"{typeof(T).Name} {form}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());

        // Half a character cannot be decoded; the platform's exception is about the text, so it stays here.
        private static string? GetText(ref Utf8JsonReader reader)
        {
            try
            {
                return reader.GetString();
            }
            catch (InvalidOperationException)
            {
                return null;
            }
        }
    }
}
