using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

public sealed class StrictJsonTests
{
    [Theory]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"a":"\uDC00"}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"a":[{"b":"x\udfffy"}]}""")]
    [InlineData("""{"a":"\ud800\u0041"}""")]
    public void Half_a_character_is_refused_when_it_is_parsed(string json) =>
        Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Theory]
    [InlineData("""{"a":"\ud842\udfb7"}""", "𠮷")]
    [InlineData("""{"a":"\\ud800"}""", "\\ud800")]
    public void A_whole_character_of_two_halves_is_read(string json, string value)
    {
        using JsonDocument document = Parse(json);

        Assert.Equal(value, document.RootElement.FindString("a"));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"a":1,"a":2}""")]
    [InlineData("""{"a":"\ud800""")]
    public void What_is_not_one_object_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Fact]
    public void Other_encodings_than_UTF_8_are_refused() =>
        Assert.ThrowsAny<JsonException>(() => StrictJson.ParseObject(new byte[] { 0x7B, 0x22, 0x61, 0x22, 0x3A, 0x22, 0xFF, 0x22, 0x7D }));

    [Fact]
    public void Depth_ends_at_32()
    {
        static string Nested(int lists) => $$"""{"a":{{new string('[', lists)}}{{new string(']', lists)}}}""";

        Parse(Nested(31)).Dispose();
        Assert.ThrowsAny<JsonException>(() => Parse(Nested(32)));
    }

    private static JsonDocument Parse(string json) => StrictJson.ParseObject(Encoding.UTF8.GetBytes(json));
}
