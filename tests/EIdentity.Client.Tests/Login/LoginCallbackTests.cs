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
}
