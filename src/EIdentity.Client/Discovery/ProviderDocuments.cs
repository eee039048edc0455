using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps the provider's discovery document and key set, fetched once for all who wait.</summary>
internal sealed class ProviderDocuments
{
    private readonly ProviderBackchannel _backchannel;
    private readonly ExpectedProvider _expected;
    private readonly RefreshedValue<ProviderMetadata> _metadata;
    private readonly RefreshedValue<ProviderKeySet> _keys;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private long _unfitSince;

    public ProviderDocuments(
        ProviderBackchannel backchannel,
        ExpectedProvider expected,
        TimeProvider time,
        ILogger logger)
    {
        _backchannel = backchannel;
        _expected = expected;
        _time = time;
        _logger = logger;
        _metadata = new RefreshedValue<ProviderMetadata>(FetchMetadataAsync, PlanOf<ProviderMetadata>(), NoteKept, time);
        _keys = new RefreshedValue<ProviderKeySet>(FetchKeysAsync, PlanOf<ProviderKeySet>(), NoteKept, time);

        void NoteKept(EIdentityException failure) => DiscoveryLog.DocumentKept(logger, failure.Code, failure.Reference, failure.Message);
    }

    /// <summary>Gets how old the key set is, or <see langword="null"/> when none was fetched yet.</summary>
    public TimeSpan? KeySetAge => _keys.Age;

    public ValueTask<ProviderMetadata> GetMetadataAsync(CancellationToken cancellationToken) => _metadata.GetAsync(cancellationToken);

    public ValueTask<ProviderKeySet> GetKeysAsync(CancellationToken cancellationToken) => _keys.GetAsync(cancellationToken);

    /// <summary>Gets when the newest key set fitted no token, until one fits; <see langword="null"/> when that was never so.</summary>
    public DateTimeOffset? UnfitSince => Volatile.Read(ref _unfitSince) is > 0 and long ticks ? new(ticks, TimeSpan.Zero) : null;

    /// <summary>Fetches the key set anew because no key of it fits a token, but not more often than the interval allows.</summary>
    public Task<ProviderKeySet> TryGetNewerKeysAsync(ProviderKeySet known, CancellationToken cancellationToken) =>
        _keys.TryGetNewerAsync(known, isOften: false, cancellationToken);

    /// <summary>Asks the discovery document, no more often than the interval allows, whether the key set stands elsewhere by now.</summary>
    /// <returns>The set of the new address, or the known one.</returns>
    public async Task<ProviderKeySet> TryGetMovedKeysAsync(ProviderKeySet known, CancellationToken cancellationToken)
    {
        ProviderMetadata metadata = await GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        ProviderMetadata latest = await _metadata.TryGetNewerAsync(metadata, isOften: false, cancellationToken).ConfigureAwait(false);
        return latest.KeySetAddress == metadata.KeySetAddress
            ? known
            : await _keys.TryGetNewerAsync(known, isOften: true, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Notes whether the newest key set fitted a token, for a health check.</summary>
    public void NoteFit(bool fits)
    {
        if (!fits)
        {
            Interlocked.CompareExchange(ref _unfitSince, _time.GetUtcNow().UtcTicks, 0);
        }
        else if (Volatile.Read(ref _unfitSince) != 0)
        {
            Volatile.Write(ref _unfitSince, 0);
        }
    }

    /// <summary>Says how long a document serves: renewed hourly, waited for after two hours, the last good one for a day.</summary>
    internal static RefreshPlan<T> PlanOf<T>() => new()
    {
        TimesOf = static _ =>
            new RefreshTimes(FreshFor: TimeSpan.FromHours(1), UnwaitedFor: TimeSpan.FromHours(2), UsableFor: TimeSpan.FromHours(24)),
        PauseWithValue = TimeSpan.FromSeconds(30),

        // Short, so that logins work again within seconds of the provider's return; long enough that a crowd is no flood.
        PauseWithoutValue = static _ => TimeSpan.FromSeconds(1),
    };

    private async Task<ProviderMetadata> FetchMetadataAsync(CancellationToken cancellationToken)
    {
        if (_expected.Document is not { } address)
        {
            return DiscoveryDocument.ReadNone(_expected);
        }

        using JsonDocument document = await FetchAsync(
            address,
            "the discovery document",
            ErrorCodes.DiscoveryRefused,
            cancellationToken).ConfigureAwait(false);
        return DiscoveryDocument.Read(document.RootElement, _expected);
    }

    private async Task<ProviderKeySet> FetchKeysAsync(CancellationToken cancellationToken)
    {
        ProviderMetadata metadata = await GetMetadataAsync(cancellationToken).ConfigureAwait(false);
        using JsonDocument document = await FetchAsync(
            metadata.KeySetAddress,
            "the key set",
            ErrorCodes.KeySetRefused,
            cancellationToken).ConfigureAwait(false);
        ProviderKeySet keys = ProviderKeySet.Read(document.RootElement, _expected.AllowSandbox);
        if (keys.PublishesPrivateParts)
        {
            DiscoveryLog.PrivateKeyPublished(_logger, metadata.KeySetAddress);
        }

        return keys;
    }

    private async Task<JsonDocument> FetchAsync(Uri address, string what, ErrorCode refused, CancellationToken cancellationToken)
    {
        BackchannelAnswer answer = await _backchannel.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, address),
            what,
            refused,
            cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(what);
        return answer.IsSuccess && answer.TryParseJson() is { } document
            ? document
            : throw new LoginException(
                refused,
                $"The answer for {what} ({address.GetLeftPart(UriPartial.Path)}) {answer.DescribeFlaw()}"
                    + (refused == ErrorCodes.DiscoveryRefused ? "; OpenIdConnect:DiscoveryAddress says where it stands." : "."));
    }
}
