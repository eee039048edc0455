namespace EIdentity.Client.Tests;

public sealed class SharedStateKeyTests
{
    [Fact]
    public void Two_keys_are_equal_when_kind_and_id_are()
    {
        Assert.Equal(SharedStateKey.Of("one", "id"), SharedStateKey.Of("one", "id"));
        Assert.NotEqual(SharedStateKey.Of("one", "id"), SharedStateKey.Of("one", "ID"));
        Assert.NotEqual(SharedStateKey.Of("one", "id"), SharedStateKey.Of("two", "id"));
    }

    [Fact]
    public void Neither_what_is_printed_nor_what_is_written_holds_the_id()
    {
        SharedStateKey key = SharedStateKey.Of("guesses", "000084000001");

        Assert.Equal("SharedStateKey(guesses, masked)", key.ToString());
        Assert.DoesNotContain("000084000001", key.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_sees_in_the_store_that_two_kinds_stand_for_the_same_person() =>
        Assert.NotEqual(SharedStateKey.Of("one", "id").ToText()["one:".Length..], SharedStateKey.Of("two", "id").ToText()["two:".Length..]);

    [Fact]
    public void Broken_texts_that_an_encoding_makes_one_stay_two() =>
        Assert.NotEqual(SharedStateKey.Of("one", "\ud800"), SharedStateKey.Of("one", "\udbff"));

    [Fact]
    public void A_key_is_short_however_long_the_id_is() =>
        Assert.Equal(76, SharedStateKey.Of(new string('k', 32), new string('x', 100_000)).ToText().Length);

    [Fact]
    public void A_key_comes_back_from_what_a_store_wrote()
    {
        SharedStateKey key = SharedStateKey.Of("login-used", "id");

        Assert.Equal(key, SharedStateKey.Parse(key.ToText()));
        Assert.Equal(key.ToText(), SharedStateKey.Parse(key.ToText()).ToText());
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("one:")]
    [InlineData("one:AAAA")]
    [InlineData(":AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("One:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("one:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("one:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA!")]
    public void What_no_store_wrote_is_no_key(string text) =>
        Assert.Throws<FormatException>(() => SharedStateKey.Parse(text));

    [Theory]
    [InlineData("")]
    [InlineData("Login")]
    [InlineData("login:used")]
    [InlineData("a-kind-of-more-than-32-characters")]
    public void A_kind_is_a_short_plain_word(string kind) =>
        Assert.Throws<ArgumentException>(() => SharedStateKey.Of(kind, "id"));

    [Fact]
    public void What_has_no_id_has_no_key() =>
        Assert.Throws<ArgumentException>(() => SharedStateKey.Of("one", string.Empty));
}
