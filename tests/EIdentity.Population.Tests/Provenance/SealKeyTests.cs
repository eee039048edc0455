namespace EIdentity.Population.Tests.Provenance;

public sealed class SealKeyTests
{
    [Fact]
    public async Task After_a_roll_over_older_seals_prove_and_new_ones_name_the_new_key()
    {
        await using RegisterUnderTest before = Sealed.Register();
        await using RegisterUnderTest after = Sealed.Register(Sealed.Keys("2027", ("2026", 1), ("2027", 2)));
        await using RegisterUnderTest later = Sealed.Register(Sealed.Keys("2027", ("2027", 2)));
        string old = await before.SealNameAsync();
        string fresh = await after.SealNameAsync();

        Assert.Null(after.CheckName(old).FlawOf());
        Assert.Equal(RegisteredFlaw.UnknownKey, before.CheckName(fresh).FlawOf());
        Assert.Equal((RegisteredFlaw.UnknownKey, null), (later.CheckName(old).FlawOf(), later.CheckName(fresh).FlawOf()));
    }

    [Fact]
    public async Task Another_key_under_the_same_name_proves_nothing()
    {
        await using RegisterUnderTest one = Sealed.Register();
        await using RegisterUnderTest other = Sealed.Register(Sealed.Keys("2026", ("2026", 2)));

        Assert.Equal(RegisteredFlaw.Forged, other.CheckName(await one.SealNameAsync()).FlawOf());
    }

    [Fact]
    public async Task Who_is_asked_about_stands_in_a_seal_as_a_digest_under_the_key_alone()
    {
        SealKey one = new("2026", SealKey.TryRead(Sealed.KeyOf(1))!);
        SealKey other = new("2026", SealKey.TryRead(Sealed.KeyOf(2))!);
        await using RegisterUnderTest test = Sealed.Register();

        string seal = await test.SealNameAsync();

        Assert.DoesNotContain(The.LanNumber, System.Text.Encoding.Latin1.GetString(
            System.Buffers.Text.Base64Url.DecodeFromChars(seal)), StringComparison.Ordinal);
        Assert.NotEqual(one.DigestOf(The.LanNumber), other.DigestOf(The.LanNumber));
        Assert.NotEqual(one.DigestOf("facts"), one.MacOf("facts"u8));
    }
}
