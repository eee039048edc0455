namespace EIdentity.Client.Tests;

public abstract partial class SharedStateContract
{
    [Fact]
    public async Task Of_many_at_once_no_increment_is_lost()
    {
        long[] counts = await AtOnceAsync(_ => State.IncrementAsync(Key("a"), Lifetime, Cancellation));

        Assert.Equal(Enumerable.Range(1, Many).Select(count => (long)count), counts.Order());
    }

    [Fact]
    public async Task Each_key_is_counted_by_itself()
    {
        await State.IncrementAsync(Key("a"), Lifetime, Cancellation);

        Assert.Equal(1, await State.IncrementAsync(Key("b"), Lifetime, Cancellation));
        Assert.Equal(2, await State.IncrementAsync(Key("a"), Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_count_ends_a_lifetime_after_its_first_increment_whatever_comes_later()
    {
        await State.IncrementAsync(Key("a"), Lifetime, Cancellation);
        await PassAsync(Lifetime - Grain);

        Assert.Equal(2, await State.IncrementAsync(Key("a"), Lifetime, Cancellation));
        await PassAsync(Grain);

        Assert.Equal(1, await State.IncrementAsync(Key("a"), Lifetime, Cancellation));
    }
}
