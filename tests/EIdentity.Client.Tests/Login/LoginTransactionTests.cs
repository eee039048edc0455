using System.Text;

namespace EIdentity.Client.Tests;

public sealed class LoginTransactionTests
{
    private static readonly LoginTransaction.Secrets Content = new()
    {
        Login = "Organisations",
        Profile = "OpenIdConnect",
        State = "state",
        OfProfile = "nonce verifier"u8.ToArray(),
        RedirectUri = "https://app.example/callback",
        Level = AssuranceLevel.Level2,
        MaxAge = TimeSpan.FromMinutes(5),
        BegunAt = DateTimeOffset.UnixEpoch,
    };

    public static TheoryData<string?, string?, TimeSpan?> Optionals => new()
    {
        { null, null, null },
        { "digest", null, TimeSpan.Zero },
        { null, "chìa khoá", TimeSpan.FromDays(1) },
        { null, "", null },
    };

    [Theory]
    [MemberData(nameof(Optionals))]
    public void A_transaction_reads_back_as_it_was_written(string? digest, string? ofProfile, TimeSpan? maxAge)
    {
        byte[] kept = Encoding.UTF8.GetBytes(ofProfile ?? "nonce");
        LoginTransaction.Secrets content = Content with { SubjectDigest = digest, OfProfile = kept, MaxAge = maxAge };

        Assert.True(LoginTransaction.TryRead(LoginTransaction.Create(content).ToBytes(), out LoginTransaction? read));

        Assert.Equal(kept, read.Kept.OfProfile.ToArray());
        Assert.Equal(content, read.Kept with { OfProfile = content.OfProfile });
    }

    [Fact]
    public void Another_version_and_a_cut_or_longer_text_are_not_read()
    {
        byte[] written = LoginTransaction.Create(Content).ToBytes();

        Assert.False(LoginTransaction.TryRead([9, .. written[1..]], out _));
        Assert.False(LoginTransaction.TryRead([2, .. written[1..]], out _));
        Assert.False(LoginTransaction.TryRead([.. written, 0], out _));
        Assert.All(Enumerable.Range(0, written.Length), length => Assert.False(LoginTransaction.TryRead(written.AsSpan(0, length), out _)));
    }

    [Fact]
    public void Text_forms_mask_every_secret()
    {
        string texts = $"{LoginTransaction.Create(Content)} {Content}";

        Assert.Equal("LoginTransaction(masked) LoginTransaction(masked)", texts);
    }
}
