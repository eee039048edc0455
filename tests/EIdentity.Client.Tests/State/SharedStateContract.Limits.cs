namespace EIdentity.Client.Tests;

public abstract partial class SharedStateContract
{
    private static readonly string[] VerbsWithLifetime = ["add", "replace", "increment", "acquire", "renew", "index"];

    private static readonly string[] AllVerbs = [.. VerbsWithLifetime, "find", "take", "release", "unindex", "list"];

    private static readonly TimeSpan[] Absurd =
        [TimeSpan.Zero, TimeSpan.FromTicks(-1), TimeSpan.FromTicks(9_999), TimeSpan.FromDays(401), TimeSpan.MaxValue];

    public static TheoryData<string, TimeSpan> AbsurdLifetimes { get; } = new(
        from verb in VerbsWithLifetime
        from lifetime in Absurd
        select (verb, lifetime));

    public static TheoryData<string> Verbs { get; } = new(AllVerbs);

    [Theory]
    [MemberData(nameof(AbsurdLifetimes))]
    public async Task An_absurd_lifetime_is_refused(string verb, TimeSpan lifetime)
    {
        SharedStateLease lease = await HoldAsync("lease");

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => CallAsync(State, verb, Key("a"), lease, lifetime, Cancellation));

        Assert.Null(await FindAsync(Key("a")));
        Assert.Empty(await ListAsync("a"));
    }

    [Fact]
    public async Task The_longest_and_the_shortest_lifetime_are_taken()
    {
        Assert.True(await State.TryAddAsync(Key("a"), new byte[] { 1 }, SharedStateLimits.MaxLifetime, Cancellation));
        Assert.True(await State.TryAddAsync(Key("b"), new byte[] { 1 }, SharedStateLimits.MinLifetime, Cancellation));
    }

    [Fact]
    public async Task A_value_of_the_largest_size_is_kept_and_a_larger_one_is_refused()
    {
        byte[] largest = new byte[SharedStateLimits.MaxValueBytes];

        Assert.True(await AddAsync(Key("a"), largest));
        long version = (await State.FindAsync(Key("a"), Cancellation))!.Version;
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => AddAsync(Key("b"), [.. largest, 0]));
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(
            () => State.TryReplaceAsync(Key("a"), new byte[largest.Length + 1], version, Lifetime, Cancellation).AsTask());

        Assert.Equal(largest, await FindAsync(Key("a")));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(1001)]
    public async Task An_index_without_a_bound_is_refused(int bound) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => ListUnderAsync("a", "1", Lifetime, bound));

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task A_call_that_is_cancelled_before_it_begins_changes_nothing(string verb)
    {
        SharedStateLease lease = await HoldAsync("lease");
        await AddAsync(Key("a"), 1);
        await ListUnderAsync("a", "member", Lifetime);
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => CallAsync(State, verb, Key("a"), lease, Lifetime, cancelled.Token));

        Assert.Equal([1], await FindAsync(Key("a")));
        Assert.Equal([Key("member")], await ListAsync("a"));
        Assert.Equal(1, await State.IncrementAsync(Key("a"), Lifetime, Cancellation));
        Assert.NotNull(await State.AcquireLeaseAsync(Key("a"), Lifetime, Cancellation));
        Assert.True(await State.ReleaseLeaseAsync(lease, Cancellation));
    }

    [Fact]
    public async Task Kinds_never_meet()
    {
        await AddAsync(Key("a", "one"), 1);
        await AddAsync(Key("a", "two"), 2);
        await State.IncrementAsync(Key("a", "one"), Lifetime, Cancellation);

        Assert.Equal([1], await State.TakeAsync(Key("a", "one"), Cancellation));
        Assert.Equal([2], await FindAsync(Key("a", "two")));
        Assert.Equal(1, await State.IncrementAsync(Key("a", "two"), Lifetime, Cancellation));
    }

    [Fact]
    public async Task Value_counter_lease_and_index_of_one_key_do_not_disturb_each_other()
    {
        await AddAsync(Key("a"), 1);
        Assert.Equal(1, await State.IncrementAsync(Key("a"), Lifetime, Cancellation));
        SharedStateLease lease = await HoldAsync("a");
        await ListUnderAsync("a", "member", Lifetime);

        Assert.Equal([1], await State.TakeAsync(Key("a"), Cancellation));
        Assert.Equal(2, await State.IncrementAsync(Key("a"), Lifetime, Cancellation));
        Assert.True(await State.ReleaseLeaseAsync(lease, Cancellation));
        Assert.Equal([Key("member")], await ListAsync("a"));
    }

    [Fact]
    public async Task A_full_store_refuses_and_forgets_nothing()
    {
        ISharedState small = Small();
        for (int i = 0; i < 8; i++)
        {
            Assert.True(await small.TryAddAsync(Key($"{i}"), new byte[] { 1 }, Lifetime, Cancellation));
        }

        SharedStateLease lease = new(Key("none"), 1);
        foreach (string verb in (string[])["add", "increment", "acquire", "index"])
        {
            SharedStateException full =
                await Assert.ThrowsAsync<SharedStateException>(() => CallAsync(small, verb, Key("new"), lease, Lifetime, Cancellation));
            Assert.Equal(ErrorCodes.SharedStateUnavailable, full.Error);
        }

        Assert.False(await small.TryAddAsync(Key("0"), new byte[] { 2 }, Lifetime, Cancellation));
        for (int i = 0; i < 8; i++)
        {
            Assert.Equal([1], await small.TakeAsync(Key($"{i}"), Cancellation));
        }
    }

    [Fact]
    public async Task What_has_ended_or_was_taken_makes_room_in_a_full_store()
    {
        ISharedState small = Small();
        for (int i = 0; i < 8; i++)
        {
            await small.TryAddAsync(Key($"{i}"), new byte[] { 1 }, Lifetime, Cancellation);
        }

        await small.TakeAsync(Key("0"), Cancellation);
        Assert.True(await small.TryAddAsync(Key("new"), new byte[] { 1 }, Lifetime, Cancellation));
        await PassAsync(Lifetime + TimeSpan.FromSeconds(1));

        Assert.True(await small.TryAddAsync(Key("later"), new byte[] { 1 }, Lifetime, Cancellation));
    }

    [Fact]
    public async Task A_store_full_of_values_keeps_those_it_has_and_still_takes_marks()
    {
        ISharedState small = Small();
        await small.TryAddAsync(Key("a"), new byte[1000], Lifetime, Cancellation);
        long version = (await small.FindAsync(Key("a"), Cancellation))!.Version;

        await Assert.ThrowsAsync<SharedStateException>(() => small.TryAddAsync(Key("b"), new byte[100], Lifetime, Cancellation).AsTask());
        await Assert.ThrowsAsync<SharedStateException>(
            () => small.TryReplaceAsync(Key("a"), new byte[1100], version, Lifetime, Cancellation).AsTask());

        Assert.Equal(new byte[1000], (await small.FindAsync(Key("a"), Cancellation))?.Value);
        Assert.True(await small.TryAddAsync(Key("mark"), ReadOnlyMemory<byte>.Empty, Lifetime, Cancellation));
        Assert.True(await small.TryReplaceAsync(Key("a"), new byte[10], version, Lifetime, Cancellation));
        Assert.True(await small.TryAddAsync(Key("b"), new byte[100], Lifetime, Cancellation));
    }

    private ISharedState Small()
    {
        ISharedState? small = CreateSmall();
        Assert.SkipWhen(small is null, "The limits of this store are its server's.");
        return small!;
    }

    private Task CallAsync(
        ISharedState state, string verb, SharedStateKey key, SharedStateLease lease, TimeSpan lifetime, CancellationToken token) =>
        verb switch
        {
            "add" => state.TryAddAsync(key, new byte[] { 2 }, lifetime, token).AsTask(),
            "replace" => state.TryReplaceAsync(key, new byte[] { 2 }, version: 1, lifetime, token).AsTask(),
            "increment" => state.IncrementAsync(key, lifetime, token).AsTask(),
            "acquire" => state.AcquireLeaseAsync(key, lifetime, token).AsTask(),
            "renew" => state.RenewLeaseAsync(lease, lifetime, token).AsTask(),
            "index" => state.AddToIndexAsync(key, Key("another"), bound: 1, lifetime, token).AsTask(),
            "find" => state.FindAsync(key, token).AsTask(),
            "take" => state.TakeAsync(key, token).AsTask(),
            "release" => state.ReleaseLeaseAsync(lease, token).AsTask(),
            "unindex" => state.RemoveFromIndexAsync(key, Key("member"), token).AsTask(),
            "list" => state.ListIndexAsync(key, token).AsTask(),
            _ => throw new ArgumentOutOfRangeException(nameof(verb)),
        };
}
