using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

public sealed class StrictObjectTests
{
    [Theory]
    [InlineData("""{"a":"x"}""", "x")]
    [InlineData("""{"\u0061":"\u0078"}""", "x")]
    [InlineData("""{"b":{"a":"y"},"c":[{"a":"z"}],"a":"x"}""", "x")]
    [InlineData(""" { "a" : "x" } """, "x")]
    [InlineData("""{"a":"Nguyễn \"Lan\""}""", "Nguyễn \"Lan\"")]
    [InlineData("""{"a":"\ud842\udfb7"}""", "𠮷")]
    [InlineData("""{"a":""}""", "")]
    public void A_text_is_read_and_equals_itself(string json, string text)
    {
        StrictMember member = Find(json, "a");

        Assert.Equal(text, member.Text);
        Assert.Equal(text, Encoding.UTF8.GetString(member.Utf8Text.Span));
        Assert.True(member.IsText(text));
        Assert.False(member.IsText(text + "!"));
    }

    [Theory]
    [InlineData("""{"tên":1}""", "tên")]
    [InlineData("""{"t\u00ean":1}""", "tên")]
    [InlineData("""{"":1}""", "")]
    public void A_name_is_found_in_any_script_and_spelling(string json, string name) =>
        Assert.Equal(JsonTokenType.Number, Find(json, name).Kind);

    [Theory]
    [InlineData("7")]
    [InlineData("[\"x\"]")]
    [InlineData("{\"a\":\"x\"}")]
    public void A_value_of_another_kind_is_no_text(string value)
    {
        StrictMember member = Find($$"""{"a":{{value}}}""", "a");

        Assert.Null(member.Text);
        Assert.True(member.Utf8Text.IsEmpty);
        Assert.False(member.IsText("x"));
    }

    [Theory]
    [InlineData("""["x"]""", true)]
    [InlineData("""[ "\u0078" ]""", true)]
    [InlineData("""["x","x"]""", false)]
    [InlineData("""["y"]""", false)]
    [InlineData("""[["x"]]""", false)]
    [InlineData("[]", false)]
    [InlineData("\"x\"", false)]
    public void A_list_of_one_text_is_exactly_that(string value, bool isOne) =>
        Assert.Equal(isOne, Find($$"""{"a":{{value}}}""", "a").IsListOf("x"));

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1800000000", 1_800_000_000)]
    [InlineData("1799999999.5", 1_799_999_999.5)]
    [InlineData("18e8", 1_800_000_000)]
    [InlineData("-1", -1)]
    [InlineData("1e300", 1e300)]
    [InlineData("9223372036854775808", 9.223372036854775808e18)]
    public void A_number_is_read(string value, double number)
    {
        Assert.True(Find($$"""{"a":{{value}}}""", "a").TryGetNumber(out double read));
        Assert.Equal(number, read);
    }

    [Fact]
    public void A_member_that_is_null_is_not_there_but_by_its_name()
    {
        Assert.True(StrictObject.TryRead("""{"a":null}"""u8.ToArray(), out StrictObject? read));

        Assert.False(read.TryGetProperty("a", out _) || read.Contains("a"));
        Assert.Null(read.FindString("a"));
        Assert.True(read.IsNamed("a"));
        Assert.Equal(("a is null", "b is missing"), (read.DescribeAbsence("a"), read.DescribeAbsence("b")));
    }

    [Theory]
    [InlineData("\"7\"")]
    [InlineData("[7]")]
    public void Only_a_number_is_a_number(string value) => Assert.False(Find($$"""{"a":{{value}}}""", "a").TryGetNumber(out _));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("{")]
    [InlineData("""{"a":1,"a":1}""")]
    [InlineData("""{"a":1,"\u0061":1}""")]
    [InlineData("""{"a":{"b":1,"b":1}}""")]
    [InlineData("""{"a":"\ud800"}""")]
    [InlineData("""{"\udc00":1}""")]
    [InlineData("""{"a":["\ud800\u0041"]}""")]
    [InlineData("""{"a":01}""")]
    [InlineData("\uFEFF{}")]
    public void What_is_not_one_strict_object_is_refused(string json) => Assert.False(TryRead(json, out _));

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, false)]
    public void Depth_ends_at_32(int lists, bool isRead) =>
        Assert.Equal(isRead, TryRead($$"""{"a":{{new string('[', lists)}}{{new string(']', lists)}}}""", out _));

    [Theory]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(5_000)]
    public void A_doubled_member_is_found_among_many(int others)
    {
        string many = string.Join(',', Enumerable.Range(0, others).Select(i => $"\"m{i}\":{i}"));

        Assert.True(TryRead($"{{{many},\"last\":1}}", out _));
        Assert.False(TryRead($"{{{many},\"m{others - 1}\":1}}", out _));
        Assert.False(TryRead($"{{\"in\":{{{many},\"m0\":1}}}}", out _));
    }

    [Fact]
    public void Names_may_recur_in_different_objects() => Assert.True(TryRead("""{"a":{"a":1},"b":[{"a":1},{"a":1}]}""", out _));

    private static StrictMember Find(string json, string name)
    {
        Assert.True(TryRead(json, out StrictObject? read));
        Assert.True(read.TryGetProperty(name, out StrictMember member));
        return member;
    }

    private static bool TryRead(string json, [NotNullWhen(true)] out StrictObject? read) =>
        StrictObject.TryRead(Encoding.UTF8.GetBytes(json), out read);
}
