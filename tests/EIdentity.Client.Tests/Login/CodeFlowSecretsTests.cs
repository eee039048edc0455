namespace EIdentity.Client.Tests;

public sealed class CodeFlowSecretsTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Secrets_read_back_as_they_were_written_and_are_masked(bool useDpop)
    {
        CodeFlowSecrets secrets = CodeFlowSecrets.Create("https://eid.example", useDpop);

        CodeFlowSecrets read = CodeFlowSecrets.Read(secrets.ToBytes());

        Assert.Equal(secrets, read);
        Assert.Equal(useDpop, read.DpopKey is not null);
        Assert.Equal("CodeFlowSecrets(masked)", read.ToString());
    }

    [Fact]
    public void Another_version_and_cut_or_longer_bytes_belong_to_no_login_of_this_service()
    {
        byte[] written = CodeFlowSecrets.Create("https://eid.example", useDpop: true).ToBytes();
        byte[][] odd = [[9, .. written[1..]], [.. written, 0], .. Enumerable.Range(0, written.Length).Select(length => written[..length])];

        Assert.All(odd, bytes => Assert.Equal(
            ErrorCodes.LoginOfAnotherBrowser,
            Assert.Throws<LoginException>(() => CodeFlowSecrets.Read(bytes)).Error));
    }

    [Fact]
    public void Ten_thousand_logins_share_no_secret()
    {
        CodeFlowSecrets[] all =
            [.. Enumerable.Range(0, 10_000).Select(_ => CodeFlowSecrets.Create("https://eid.example", useDpop: false))];

        Assert.Equal(20_000, all.SelectMany(one => (string[])[one.Nonce, one.CodeVerifier]).Distinct().Count());
    }
}
