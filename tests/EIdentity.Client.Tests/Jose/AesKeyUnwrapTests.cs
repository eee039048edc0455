namespace EIdentity.Client.Tests;

public sealed class AesKeyUnwrapTests
{
    private static readonly byte[] WrappingKey = Convert.FromHexString("000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F");

    // RFC 3394, section 4.6.
    private const string Wrapped = "28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21";
    private const string Key = "00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F";

    [Fact]
    public void The_key_of_the_specification_is_unwrapped() =>
        Assert.Equal(Key, Convert.ToHexString(AesKeyUnwrap.TryUnwrap(WrappingKey, Convert.FromHexString(Wrapped))!));

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(39)]
    public void A_changed_key_is_not_unwrapped(int at)
    {
        byte[] changed = Convert.FromHexString(Wrapped);
        changed[at] ^= 1;

        Assert.Null(AesKeyUnwrap.TryUnwrap(WrappingKey, changed));
    }
}
