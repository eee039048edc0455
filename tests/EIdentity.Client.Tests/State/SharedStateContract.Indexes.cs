namespace EIdentity.Client.Tests;

public abstract partial class SharedStateContract
{
    [Fact]
    public async Task An_index_lists_its_members_and_the_one_that_expires_first_in_front()
    {
        await ListUnderAsync("a", "3", Lifetime * 3);
        await ListUnderAsync("a", "1", Lifetime);
        await ListUnderAsync("a", "2", Lifetime * 2);

        Assert.Equal([Key("1"), Key("2"), Key("3")], await ListAsync("a"));
        Assert.Empty(await ListAsync("b"));
    }

    [Fact]
    public async Task Of_many_at_once_no_member_is_lost()
    {
        await AtOnceAsync(i => State.AddToIndexAsync(Key("a"), Key($"{i}"), Many, Lifetime, Cancellation));

        Assert.Equal(Enumerable.Range(0, Many).Select(i => Key($"{i}")).ToHashSet(), (await ListAsync("a")).ToHashSet());
    }

    [Fact]
    public async Task Of_many_at_once_all_but_the_bound_are_handed_out_once()
    {
        IReadOnlyList<SharedStateKey>[] gone =
            await AtOnceAsync(i => State.AddToIndexAsync(Key("a"), Key($"{i}"), bound: 5, Lifetime, Cancellation));

        Assert.Equal(Many - 5, gone.SelectMany(members => members).Distinct().Count());
        Assert.Equal(Many - 5, gone.Sum(members => members.Count));
        Assert.Equal(5, (await ListAsync("a")).Count);
    }

    [Fact]
    public async Task At_the_bound_the_member_that_expires_first_goes_and_is_handed_to_the_caller()
    {
        await ListUnderAsync("a", "later", Lifetime * 2, bound: 2);
        await ListUnderAsync("a", "sooner", Lifetime, bound: 2);

        IReadOnlyList<SharedStateKey> gone = await ListUnderAsync("a", "new", Lifetime * 3, bound: 2);

        Assert.Equal([Key("sooner")], gone);
        Assert.Equal([Key("later"), Key("new")], await ListAsync("a"));
    }

    [Fact]
    public async Task At_the_bound_the_new_member_stays_even_if_it_expires_first()
    {
        await ListUnderAsync("a", "old", Lifetime * 2, bound: 1);

        Assert.Equal([Key("old")], await ListUnderAsync("a", "new", Lifetime, bound: 1));
        Assert.Equal([Key("new")], await ListAsync("a"));
    }

    [Fact]
    public async Task Far_beyond_the_bound_each_addition_hands_out_the_oldest_and_what_was_listed_before_stays_as_it_was()
    {
        IReadOnlyList<SharedStateKey> before = [];
        for (int i = 0; i < 50; i++)
        {
            before = i == 25 ? await ListAsync("a") : before;

            Assert.Equal(i < 10 ? [] : [Key($"{i - 10}")], await ListUnderAsync("a", $"{i}", Lifetime));
        }

        Assert.Equal(Enumerable.Range(40, 10).Select(i => Key($"{i}")), await ListAsync("a"));
        Assert.Equal(Enumerable.Range(15, 10).Select(i => Key($"{i}")), before);
    }

    [Fact]
    public async Task A_smaller_bound_than_before_lets_several_go()
    {
        await ListUnderAsync("a", "1", Lifetime);
        await ListUnderAsync("a", "2", Lifetime * 2);

        Assert.Equal([Key("1"), Key("2")], await ListUnderAsync("a", "3", Lifetime * 3, bound: 1));
    }

    [Fact]
    public async Task A_member_that_is_added_again_stands_there_once_with_its_new_lifetime()
    {
        await ListUnderAsync("a", "1", Lifetime, bound: 1);
        await PassAsync(Lifetime - Grain);

        Assert.Empty(await ListUnderAsync("a", "1", Lifetime, bound: 1));
        Assert.Single(await ListAsync("a"));
        await PassAsync(Lifetime - Grain);
        Assert.Single(await ListAsync("a"));
        await PassAsync(Grain);

        Assert.Empty(await ListAsync("a"));
    }

    [Fact]
    public async Task Each_member_ends_by_itself_and_counts_for_no_bound_any_more()
    {
        await ListUnderAsync("a", "1", Lifetime, bound: 2);
        await ListUnderAsync("a", "2", Lifetime * 2, bound: 2);
        await PassAsync(Lifetime);

        Assert.Equal([Key("2")], await ListAsync("a"));
        Assert.Empty(await ListUnderAsync("a", "3", Lifetime * 2, bound: 2));
    }

    [Fact]
    public async Task A_removed_member_is_gone_and_the_others_stay()
    {
        await ListUnderAsync("a", "1", Lifetime);
        await ListUnderAsync("a", "2", Lifetime * 2);

        Assert.True(await State.RemoveFromIndexAsync(Key("a"), Key("1"), Cancellation));

        Assert.False(await State.RemoveFromIndexAsync(Key("a"), Key("1"), Cancellation));
        Assert.False(await State.RemoveFromIndexAsync(Key("b"), Key("2"), Cancellation));
        Assert.Equal([Key("2")], await ListAsync("a"));
    }

    [Fact]
    public async Task Of_many_at_once_each_removes_its_own_member()
    {
        await AtOnceAsync(i => State.AddToIndexAsync(Key("a"), Key($"{i}"), Many, Lifetime, Cancellation));

        bool[] removed = await AtOnceAsync(i => State.RemoveFromIndexAsync(Key("a"), Key($"{i}"), Cancellation));

        Assert.DoesNotContain(false, removed);
        Assert.Empty(await ListAsync("a"));
    }

    private async Task<IReadOnlyList<SharedStateKey>> ListUnderAsync(string index, string member, TimeSpan lifetime, int bound = 10) =>
        await State.AddToIndexAsync(Key(index), Key(member), bound, lifetime, Cancellation);

    private async Task<IReadOnlyList<SharedStateKey>> ListAsync(string index) => await State.ListIndexAsync(Key(index), Cancellation);
}
