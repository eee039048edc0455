namespace EIdentity.Client.Tests;

public sealed class LoginTransactionTests
{
    private static readonly LoginTransaction.Content Content = new(
        "state", "nonce", "verifier", "https://eid.example", "https://app.example/callback", AssuranceLevel.Level2, TimeSpan.FromMinutes(5), DateTimeOffset.UnixEpoch);

    [Fact]
    public void A_transaction_reads_back_as_it_was_written()
    {
        Assert.True(LoginTransaction.TryRead(LoginTransaction.Create(Content).ToBytes(), out LoginTransaction? read));

        Assert.Equal(Content, read.Kept);
    }

    [Fact]
    public void Another_version_or_a_cut_text_is_not_read()
    {
        byte[] written = LoginTransaction.Create(Content).ToBytes();

        Assert.False(LoginTransaction.TryRead([9, .. written[1..]], out _));
        Assert.False(LoginTransaction.TryRead(written.AsSpan(0, 20), out _));
        Assert.False(LoginTransaction.TryRead([], out _));
    }

    [Fact]
    public void Text_forms_mask_every_secret()
    {
        string texts = $"{LoginTransaction.Create(Content)} {Content}";

        Assert.DoesNotContain("verifier", texts, StringComparison.Ordinal);
        Assert.DoesNotContain("nonce", texts, StringComparison.Ordinal);
    }
}
