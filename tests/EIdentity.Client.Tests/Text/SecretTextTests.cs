namespace EIdentity.Client.Tests;

public sealed class SecretTextTests
{
    [Fact]
    public void Ten_thousand_secrets_are_long_enough_and_never_repeat()
    {
        HashSet<string> secrets = [.. Enumerable.Range(0, 10_000).Select(_ => SecretText.Create())];

        Assert.Equal(10_000, secrets.Count);
        Assert.All(secrets, secret => Assert.Matches("^[A-Za-z0-9_-]{43}$", secret));
    }

    [Fact]
    public void The_challenge_is_the_one_of_the_rfc()
    {
        // RFC 7636, appendix B.
        Assert.Equal("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM", SecretText.Challenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"));
    }
}
