using System.Text.Json;
using System.Text.Json.Serialization;

namespace EIdentity.Tests;

/// <summary>Reads typed input, and repeats nothing that was mistyped (P15).</summary>
public sealed class TypedJsonConverterTests
{
    [Fact]
    public void A_member_that_asks_for_it_is_read_typed()
    {
        Input? input = JsonSerializer.Deserialize<Input>(
            """{"Number":"000190000123","Legacy":"123456789","Name":"Nguyễn Thị Lan","Born":"1990-05","Other":"000190000124"}""");

        Assert.Equal(
            ("000190000123", "123456789", "Nguyễn Thị Lan", "1990-05", "000190000124"),
            (input!.Number.Reveal(), input.Legacy.Reveal(), input.Name.Reveal(), input.Born.Reveal(), input.Other?.Reveal()));
    }

    [Fact]
    public void What_may_be_missing_may_be_null() => Assert.Null(JsonSerializer.Deserialize<Input>("""{"Other":null}""")!.Other);

    [Fact]
    public void What_was_read_is_written_as_a_mask() => Assert.Contains(
        "\"Number\":\"PersonalIdentificationNumber(masked)\"",
        JsonSerializer.Serialize(new Input { Number = PersonalIdentificationNumber.Parse("000190000123") }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("Number", "\"0001900001234\"", "0001900001234")]
    [InlineData("Number", "\"000190000l23\"", "000190000l23")]
    [InlineData("Number", "190000123", "190000123")]
    [InlineData("Number", "null", "no value at all")]
    [InlineData("Legacy", "\"12345678\"", "12345678")]
    [InlineData("Other", "\"00019000012x\"", "00019000012x")]
    [InlineData("Name", "\"77441\"", "77441")]
    [InlineData("Name", "\"Lan\\ud800\"", "Lan")]
    [InlineData("Name", "[\"Lan\"]", "Lan")]
    [InlineData("Born", "\"31/12/1990\"", "31/12/1990")]
    public void A_refusal_repeats_nothing(string member, string json, string mistyped)
    {
        JsonException refused = Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Input>($"{{\"{member}\":{json}}}"));

        Assert.DoesNotContain(mistyped, refused.ToString(), StringComparison.Ordinal);
    }

    private sealed class Input
    {
        [JsonConverter(typeof(TypedJsonConverter))]
        public PersonalIdentificationNumber Number { get; init; }

        [JsonConverter(typeof(TypedJsonConverter))]
        public LegacyIdentityNumber Legacy { get; init; }

        [JsonConverter(typeof(TypedJsonConverter))]
        public PersonName Name { get; init; }

        [JsonConverter(typeof(TypedJsonConverter))]
        public PartialDate Born { get; init; }

        [JsonConverter(typeof(TypedJsonConverter))]
        public PersonalIdentificationNumber? Other { get; init; }
    }
}
