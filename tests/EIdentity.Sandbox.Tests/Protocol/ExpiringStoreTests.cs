using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Sandbox.Tests;

public class ExpiringStoreTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public void A_value_is_there_until_it_expires()
    {
        ExpiringStore<string> store = new(_clock, TimeSpan.FromMinutes(1));
        string key = store.Add("value");

        _clock.Advance(TimeSpan.FromSeconds(59));
        Assert.True(store.TryFind(key, out _));
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.False(store.TryFind(key, out _));
    }

    [Fact]
    public void A_key_that_is_taken_is_refused_until_it_expires()
    {
        ExpiringStore<string> store = new(_clock, TimeSpan.FromMinutes(1));
        store.TryAdd("key", "first");

        Assert.False(store.TryAdd("key", "second"));
        _clock.Advance(TimeSpan.FromMinutes(1));
        Assert.True(store.TryAdd("key", "third"));
    }

    [Fact]
    public void The_oldest_value_makes_room_when_the_store_is_full()
    {
        ExpiringStore<string> store = new(_clock, TimeSpan.FromMinutes(1));
        string oldest = store.Add("oldest");

        string[] keys = [.. Enumerable.Range(0, 10_000).Select(_ => store.Add("value"))];

        Assert.False(store.TryFind(oldest, out _));
        Assert.True(store.TryFind(keys[0], out _));
    }
}
