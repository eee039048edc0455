using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps the provider's discovery document and key set, fetched once for all who wait.</summary>
internal sealed class ProviderDocuments
{
    private const string WellKnown = "/.well-known/openid-configuration";

    private readonly ProviderBackchannel _backchannel;
    private readonly ExpectedProvider _expected;
    private readonly RefreshedValue<ProviderMetadata> _metadata;
    private readonly RefreshedValue<ProviderKeySet> _keys;

    public ProviderDocuments(
        ProviderBackchannel backchannel,
        ExpectedProvider expected,
        TimeProvider time,
        ILogger logger)
    {
        _backchannel = backchannel;
        _expected = expected;
        _metadata = new RefreshedValue<ProviderMetadata>(FetchMetadataAsync, PlanOf<ProviderMetadata>(), NoteKept, time);
        _keys = new RefreshedValue<ProviderKeySet>(FetchKeysAsync, PlanOf<ProviderKeySet>(), NoteKept, time);

        void NoteKept(EIdentityException failure) => DiscoveryLog.DocumentKept(logger, failure.Code, failure.Reference, failure.Message);
    }

    /// <summary>Gets how old the key set is, or <see langword="null"/> when none was fetched yet.</summary>
    public TimeSpan? KeySetAge => _keys.Age;

    public ValueTask<ProviderMetadata> GetMetadataAsync(CancellationToken cancellationToken) => _metadata.GetAsync(cancellationToken);

    public ValueTask<ProviderKeySet> GetKeysAsync(CancellationToken cancellationToken) => _keys.GetAsync(cancellationToken);

    /// <summary>Fetches the key set anew after an unknown key id, but not more often than the interval allows.</summary>
    public Task<ProviderKeySet> GetNewerKeysAsync(ProviderKeySet known, CancellationToken cancellationToken) =>
        _keys.GetNewerAsync(known, cancellationToken);

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
        Uri address = new(_expected.Issuer.TrimEnd('/') + WellKnown);
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
        return ProviderKeySet.Read(document.RootElement, _expected.AllowSandbox);
    }

    private async Task<JsonDocument> FetchAsync(Uri address, string what, ErrorCode refused, CancellationToken cancellationToken)
    {
        BackchannelAnswer answer = await _backchannel.SendAsync(
            new HttpRequestMessage(HttpMethod.Get, address),
            what,
            cancellationToken).ConfigureAwait(false);
        answer.ThrowIfUnavailable(what);
        return answer.IsSuccess && answer.TryParseJson() is { } document
            ? document
            : throw new LoginException(
                refused,
                $"The answer for {what} is not a JSON object with status 200, but has status {(int)answer.Status}.");
    }
}
