using System.Collections.Concurrent;
using System.Security.Cryptography;

namespace EIdentity.Client.Tests;

public sealed class KeyRollOverTests : IDisposable
{
    private const int Generations = 10;
    private const int TokensPerGeneration = 1000;

    private readonly TokenProvider _provider = new();

    // One before the first generation and one after the last: three keys are published at any time.
    private readonly (string Id, ECDsa Key)[] _keys =
        [.. Enumerable.Range(0, Generations + 2).Select(index => ($"k{index}", ECDsa.Create(ECCurve.NamedCurves.nistP256)))];
    private readonly ECDsa _attacker = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task SEC_288_ten_thousand_tokens_are_judged_rightly_while_keys_roll_over()
    {
        ConcurrentBag<(bool IsForged, string Verdict)> verdicts = [];

        for (int generation = 0; generation < Generations; generation++)
        {
            _provider.Publish(_keys[generation..(generation + 3)]);
            _provider.Time.Advance(TimeSpan.FromSeconds(31));
            int current = generation;
            await Parallel.ForAsync(0, TokensPerGeneration, CancellationToken.None, async (index, _) =>
            {
                (string id, ECDsa key) = _keys[current + (index % 3)];
                bool isForged = index % 2 == 1;
                string token = _provider.Sign(id, isForged ? _attacker : key, $"s-{current}-{index}");
                string verdict = await _provider.CheckAsync(token);
                verdicts.Add((isForged, verdict == $"s-{current}-{index}" ? "accepted" : verdict));
            });
        }

        Assert.Equal(Generations * TokensPerGeneration, verdicts.Count);
        Assert.All(verdicts, verdict => Assert.Equal(verdict.IsForged ? ErrorCodes.IdTokenSignature.Value : "accepted", verdict.Verdict));

        // A forged signature is one more reason to look at the newest set, as often as the interval allows.
        Assert.InRange(_provider.KeySetsServed, 2, (2 * Generations) + 1);
    }

    [Theory]
    [InlineData("k0")]
    [InlineData(null)]
    public async Task A_key_that_is_replaced_under_its_old_id_or_none_serves_the_next_login(string? keyId)
    {
        _provider.Publish(("k0", _keys[0].Key));
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign(keyId, _keys[0].Key)));

        _provider.Publish(("k0", _keys[1].Key));

        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign(keyId, _keys[1].Key)));
        Assert.Equal(2, _provider.KeySetsServed);
    }

    [Fact]
    public async Task A_second_change_within_the_interval_heals_when_it_is_over()
    {
        _provider.Publish(("k0", _keys[0].Key));
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.Publish(("k0", _keys[1].Key));
        await _provider.CheckAsync(_provider.Sign("k0", _keys[1].Key));
        _provider.Publish(("k0", _keys[2].Key));

        Assert.Equal(ErrorCodes.IdTokenSignature.Value, await _provider.CheckAsync(_provider.Sign("k0", _keys[2].Key)));
        Assert.NotNull(_provider.Documents.UnfitSince);
        _provider.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[2].Key)));
        Assert.Null(_provider.Documents.UnfitSince);
    }

    [Fact]
    public async Task A_new_id_right_after_the_regular_fetch_is_found()
    {
        _provider.Publish(_keys[0]);
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.Publish(_keys[1]);

        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k1", _keys[1].Key)));
    }

    [Fact]
    public async Task A_key_set_that_has_moved_is_found_where_it_stands_now()
    {
        _provider.Publish(_keys[0]);
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.KeysAt = "/new/keys";
        _provider.Publish(_keys[1]);

        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k1", _keys[1].Key)));
    }

    [Fact]
    public async Task A_thousand_logins_right_after_a_change_fetch_once_and_all_sign_in()
    {
        _provider.Publish(("k0", _keys[0].Key));
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.Publish(("k0", _keys[1].Key));

        string[] verdicts = await Task.WhenAll(
            Enumerable.Range(0, 1000).Select(_ => Task.Run(() => _provider.CheckAsync(_provider.Sign("k0", _keys[1].Key)))));

        Assert.All(verdicts, verdict => Assert.Equal("s-1", verdict));
        Assert.Equal(2, _provider.KeySetsServed);
    }

    [Fact]
    public async Task A_forged_signature_while_the_provider_is_down_takes_the_good_keys_from_nobody()
    {
        _provider.Publish(_keys[0]);
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.IsDown = true;

        Assert.Equal(ErrorCodes.IdTokenSignature.Value, await _provider.CheckAsync(_provider.Sign("k0", _attacker)));
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
    }

    [Fact]
    public async Task SEC_044_a_thousand_unknown_key_ids_cause_one_fetch_an_interval()
    {
        _provider.Publish(_keys[0]);
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
        _provider.Time.Advance(TimeSpan.FromSeconds(31));

        for (int index = 0; index < 1000; index++)
        {
            Assert.Equal(ErrorCodes.IdTokenKeyUnknown.Value, await _provider.CheckAsync(_provider.Sign($"unknown-{index}", _attacker)));
        }

        Assert.Equal(2, _provider.KeySetsServed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("no-store")]
    [InlineData("max-age=0")]
    public async Task SEC_046_keys_are_kept_for_an_hour_even_if_the_provider_says_shorter(string? said)
    {
        _provider.CacheControl = said;
        _provider.Publish(_keys[0]);

        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.Time.Advance(TimeSpan.FromMinutes(59));
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));

        Assert.Equal(1, _provider.KeySetsServed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("max-age=31536000, immutable")]
    public async Task SEC_046_a_withdrawn_key_is_forgotten_within_two_hours_even_if_the_provider_says_a_year(string? said)
    {
        _provider.CacheControl = said;
        _provider.Publish(_keys[0], _keys[1]);
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
        _provider.Publish(_keys[1]);
        _provider.Time.Advance(TimeSpan.FromHours(2));

        Assert.Equal(ErrorCodes.IdTokenKeyUnknown.Value, await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k1", _keys[1].Key)));
    }

    [Fact]
    public async Task SEC_048_the_last_keys_serve_a_day_of_failures_and_no_longer()
    {
        _provider.Publish(_keys[0]);
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.IsDown = true;
        _provider.Time.Advance(TimeSpan.FromHours(23));
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));

        _provider.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(ErrorCodes.ProviderUnavailable.Value, await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
    }

    [Fact]
    public async Task SEC_283_a_clock_that_jumps_a_year_ahead_fetches_the_keys_once_and_goes_on()
    {
        _provider.Publish(_keys[0]);
        await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key));
        _provider.Time.Advance(TimeSpan.FromDays(365));

        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
        Assert.Equal("s-1", await _provider.CheckAsync(_provider.Sign("k0", _keys[0].Key)));
        Assert.Equal(2, _provider.KeySetsServed);
    }

    [Theory]
    [InlineData("vi-VN")]
    [InlineData("th-TH")]
    [InlineData("ar-SA")]
    [InlineData("fa-IR")]
    public async Task SEC_284_a_culture_with_a_calendar_of_its_own_changes_no_verdict(string culture)
    {
        Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo(culture);
        _provider.Time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("far east", TimeSpan.FromHours(14), null, null));
        _provider.Publish(_keys[0]);
        string token = _provider.Sign("k0", _keys[0].Key);

        Assert.Equal("s-1", await _provider.CheckAsync(token));
        _provider.Time.Advance(TimeSpan.FromSeconds(361));
        Assert.Equal(ErrorCodes.IdTokenExpired.Value, await _provider.CheckAsync(token));
    }

    public void Dispose() => _provider.Dispose();
}
