using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps the keys of this service and gives their public halves for the provider.</summary>
public sealed class ClientKeys : IDisposable
{
    private readonly KeySource<ClientKey>? _current;
    private readonly KeySource<ClientKey>? _next;
    private readonly KeySource<DecryptionKey>[] _opening;
    private readonly ClientSigner? _signer;

    internal ClientKeys(ServiceKeySettings settings, ILogger logger, TimeProvider time, ClientSigner? signer)
    {
        KeySource<ClientKey>? Find(string setting, ClientKeyOptions key) =>
            ClientKeyReader.IsSet(key) ? new KeySource<ClientKey>(setting, key, KeyPurpose.Signing, ClientKey.Create, logger, time) : null;
        _current = Find("ClientKey", settings.Current);
        _next = Find("NextClientKey", settings.Next);
        _opening = [.. settings.Opening.Select((key, index) => new KeySource<DecryptionKey>(
            $"DecryptionKeys:{index}", key, KeyPurpose.Opening, DecryptionKey.Create, logger, time))];
        _signer = signer;
    }

    /// <summary>Writes the public keys as a key set (RFC 7517, section 5), to publish or to register with the provider.</summary>
    /// <remarks>
    /// The signing key comes first, then <c>NextClientKey</c>. Publish both, wait until the provider has fetched the set,
    /// then move the next key into the place of the first. The keys of <c>DecryptionKeys</c> follow, marked <c>enc</c>. The
    /// set is empty when the service has no key.
    /// </remarks>
    /// <exception cref="LoginException">
    /// EID1001: a key cannot be read, or is not of a kind that signs. EID2011: a signer of your own failed.
    /// </exception>
    public string GetPublicKeySet()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keys");
            // The same file in both places, in the middle of a roll-over, is one key.
            foreach (ClientSigner key in All().DistinctBy(key => SignerAnswer.Of(key, asked => asked.KeyId)))
            {
                PublicJwk.Write(writer, key);
            }

            foreach (DecryptionKey key in ReadDecryptionKeys().DistinctBy(key => key.KeyId))
            {
                PublicJwk.Write(writer, key);
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Releases the private keys that were read from the settings.</summary>
    public void Dispose()
    {
        _current?.Dispose();
        _next?.Dispose();
        Array.ForEach(_opening, source => source.Dispose());
    }

    /// <summary>Finds what signs now, or <see langword="null"/> when the service has a secret only.</summary>
    /// <exception cref="LoginException">EID1001: the key could not be read even once.</exception>
    internal ClientSigner? FindSigner() => _signer ?? _current?.Get();

    /// <summary>Reads the keys that open sealed ID tokens; where there is one, an unsealed token is refused.</summary>
    /// <exception cref="LoginException">EID1001: a key could not be read even once.</exception>
    internal IReadOnlyList<DecryptionKey> ReadDecryptionKeys() => Array.ConvertAll(_opening, source => source.Get());

    /// <summary>Reads until when the certificates of the keys are good, by setting; a key without one is left out.</summary>
    /// <exception cref="LoginException">EID1001: a key could not be read even once.</exception>
    internal IReadOnlyList<(string Setting, DateTimeOffset NotAfter)> ReadExpiries() =>
    [
        .. Signing().Select(source => (source.Setting, source.Read().NotAfter))
            .Concat(_opening.Select(source => (source.Setting, source.Read().NotAfter)))
            .Where(key => key.NotAfter is not null)
            .Select(key => (key.Setting, key.NotAfter!.Value)),
    ];

    private IEnumerable<KeySource<ClientKey>> Signing() => new[] { _current, _next }.OfType<KeySource<ClientKey>>();

    private IEnumerable<ClientSigner> All()
    {
        if (FindSigner() is { } signer)
        {
            yield return signer;
        }

        if (_next is not null)
        {
            yield return _next.Get();
        }
    }
}
