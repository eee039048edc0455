namespace EIdentity.Client.Tests;

public sealed class StateSealTests
{
    private readonly StateSeal _seal = new();

    [Fact]
    public void A_state_is_recognised_by_the_process_that_gave_it_out_and_by_no_other()
    {
        string state = _seal.Create();

        Assert.True(_seal.IsOurs(state));
        Assert.False(new StateSeal().IsOurs(state));
        Assert.False(_seal.IsOurs(state + "AAAA"));
        Assert.False(_seal.IsOurs(SecretText.Create()));
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAA")]
    [InlineData("")]
    [InlineData("a state of nobody, with blanks in it, 43 long")]
    public void A_text_that_no_encoder_writes_is_not_ours(string state) => Assert.False(_seal.IsOurs(state));

    [Fact]
    public void Ten_thousand_states_never_repeat()
    {
        HashSet<string> states = [.. Enumerable.Range(0, 10_000).Select(_ => _seal.Create())];

        Assert.Equal(10_000, states.Count);
        Assert.All(states, state => Assert.Matches("^[A-Za-z0-9_-]{43}$", state));
    }
}
