namespace EIdentity.Client.Tests;

public sealed class LoginCallbackTests
{
    private static readonly string State = new('s', 43);

    [Fact]
    public void One_state_of_the_right_form_is_found()
    {
        Assert.Equal(State, new LoginCallback([new("state", State), new("code", "c")]).State.Reveal());
    }

    [Fact]
    public void Two_states_are_none()
    {
        Assert.Null(new LoginCallback([new("state", State), new("state", State)]).State.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("short")]
    [InlineData("ssssssssssssssssssssssssssssssssssssssssss\n")]
    public void A_state_of_another_form_is_none(string state)
    {
        Assert.Null(new LoginCallback([new("state", state)]).State.Reveal());
    }

    [Fact]
    public void More_or_longer_parameters_than_any_provider_sends_are_noticed()
    {
        Assert.True(new LoginCallback([new("code", new string('c', 5000))]).IsOversized);
        Assert.True(new LoginCallback(Enumerable.Range(0, 60).Select(i => KeyValuePair.Create($"p{i}", "v"))).IsOversized);
    }

    [Theory]
    [InlineData("?key=a+b%2Bc%3D%3D&other=1", "a+b+c==")]
    [InlineData("key=a+b==", "a+b==")]
    [InlineData("k%65y=a", "a")]
    [InlineData("key", "")]
    [InlineData("?KEY=a&yek=b", null)]
    public void A_plus_sign_of_the_raw_query_stays_one(string query, string? value) => Assert.Equal(
        value is null ? [] : [value], new LoginCallback([new("key", "of the host")]) { RawQuery = query }.RevealAllKeepingPlus("key"));

    [Fact]
    public void Without_a_raw_query_a_blank_was_a_plus_sign() =>
        Assert.Equal(["a+b", "c"], new LoginCallback([new("key", "a b"), new("key", "c")]).RevealAllKeepingPlus("key"));

    [Fact]
    public void A_raw_query_is_bounded_as_the_parameters_are()
    {
        Assert.False(new LoginCallback([]) { RawQuery = $"code={new string('c', 4096)}" }.IsOversized);
        Assert.True(new LoginCallback([]) { RawQuery = $"code={new string('c', 4097)}" }.IsOversized);
        Assert.True(new LoginCallback([]) { RawQuery = string.Concat(Enumerable.Range(0, 51).Select(i => $"p{i}=v&")) }.IsOversized);
        Assert.True(new LoginCallback([]) { RawQuery = new string('&', 300_000) }.IsOversized);
    }
}
