namespace EIdentity.Client.Tests;

public abstract partial class SharedStateContract
{
    [Fact]
    public async Task What_was_added_is_found()
    {
        Assert.True(await AddAsync(Key("a"), 1, 2, 3));

        Assert.Equal([1, 2, 3], await FindAsync(Key("a")));
        Assert.Null(await FindAsync(Key("b")));
    }

    [Fact]
    public async Task A_mark_is_an_empty_value()
    {
        await AddAsync(Key("mark"));

        Assert.Empty((await FindAsync(Key("mark")))!);
        Assert.Empty((await State.TakeAsync(Key("mark"), Cancellation))!);
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_adds()
    {
        bool[] added = await AtOnceAsync(i => State.TryAddAsync(Key("a"), new[] { (byte)i }, Lifetime, Cancellation));

        Assert.Single(added, true);
        Assert.Equal(new[] { (byte)Array.IndexOf(added, true) }, await FindAsync(Key("a")));
    }

    [Fact]
    public async Task A_value_is_not_replaced_by_adding_another()
    {
        await AddAsync(Key("a"), 1);

        Assert.False(await AddAsync(Key("a"), 2));
        Assert.Equal([1], await FindAsync(Key("a")));
    }

    [Fact]
    public async Task A_value_ends_at_the_moment_its_lifetime_is_over()
    {
        await AddAsync(Key("a"), 1);

        await PassAsync(Lifetime - Grain);
        Assert.Equal([1], await FindAsync(Key("a")));
        Assert.False(await AddAsync(Key("a"), 2));
        await PassAsync(Grain);

        Assert.Null(await FindAsync(Key("a")));
    }

    [Fact]
    public async Task What_has_ended_is_not_taken_and_not_replaced_and_can_be_added_again()
    {
        await AddAsync(Key("a"), 1);
        long version = (await State.FindAsync(Key("a"), Cancellation))!.Version;
        await PassAsync(Lifetime);

        Assert.Null(await State.TakeAsync(Key("a"), Cancellation));
        Assert.False(await State.TryReplaceAsync(Key("a"), new byte[] { 2 }, version, Lifetime, Cancellation));
        Assert.True(await AddAsync(Key("a"), 3));
        Assert.Equal([3], await FindAsync(Key("a")));
    }

    [Fact]
    public async Task What_has_ended_is_added_again_by_exactly_one_of_many()
    {
        await AddAsync(Key("a"), 1);
        await PassAsync(Lifetime);

        bool[] added = await AtOnceAsync(i => State.TryAddAsync(Key("a"), new[] { (byte)i }, Lifetime, Cancellation));

        Assert.Single(added, true);
    }

    [Fact]
    public async Task What_is_kept_is_a_copy_and_what_is_found_is_another()
    {
        byte[] given = [1];
        await State.TryAddAsync(Key("a"), given, Lifetime, Cancellation);

        given[0] = 9;
        (await FindAsync(Key("a")))![0] = 9;

        Assert.Equal([1], await FindAsync(Key("a")));
    }

    [Fact]
    public async Task Of_many_at_once_exactly_one_takes()
    {
        await AddAsync(Key("a"), 1, 2, 3);

        byte[]?[] taken = await AtOnceAsync(_ => State.TakeAsync(Key("a"), Cancellation));

        Assert.Equal([1, 2, 3], Assert.Single(taken, value => value is not null));
        Assert.True(await AddAsync(Key("a"), 4));
    }

    [Fact]
    public async Task Of_many_at_once_with_the_same_version_exactly_one_replaces()
    {
        await AddAsync(Key("a"), 255);
        long version = (await State.FindAsync(Key("a"), Cancellation))!.Version;

        bool[] replaced = await AtOnceAsync(i => State.TryReplaceAsync(Key("a"), new[] { (byte)i }, version, Lifetime, Cancellation));

        Assert.Single(replaced, true);
        Assert.Equal(new[] { (byte)Array.IndexOf(replaced, true) }, await FindAsync(Key("a")));
    }

    [Fact]
    public async Task A_replacement_has_a_version_of_its_own()
    {
        await AddAsync(Key("a"), 1);
        long first = (await State.FindAsync(Key("a"), Cancellation))!.Version;
        await State.TryReplaceAsync(Key("a"), new byte[] { 2 }, first, Lifetime, Cancellation);
        long second = (await State.FindAsync(Key("a"), Cancellation))!.Version;

        Assert.False(await State.TryReplaceAsync(Key("a"), new byte[] { 3 }, first, Lifetime, Cancellation));
        Assert.True(await State.TryReplaceAsync(Key("a"), new byte[] { 4 }, second, Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_version_never_comes_back()
    {
        await AddAsync(Key("a"), 1);
        long version = (await State.FindAsync(Key("a"), Cancellation))!.Version;
        await State.TakeAsync(Key("a"), Cancellation);
        await AddAsync(Key("a"), 1);

        Assert.False(await State.TryReplaceAsync(Key("a"), new byte[] { 2 }, version, Lifetime, Cancellation));
        Assert.Equal([1], await FindAsync(Key("a")));
    }

    [Fact]
    public async Task A_replacement_brings_its_own_lifetime()
    {
        await AddAsync(Key("a"), 1);
        long version = (await State.FindAsync(Key("a"), Cancellation))!.Version;
        await PassAsync(Lifetime / 2);
        await State.TryReplaceAsync(Key("a"), new byte[] { 2 }, version, Lifetime, Cancellation);

        await PassAsync(Lifetime - Grain);
        Assert.Equal([2], await FindAsync(Key("a")));
        await PassAsync(Grain);

        Assert.Null(await FindAsync(Key("a")));
    }
}
