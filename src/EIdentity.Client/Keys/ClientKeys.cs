using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Keeps the keys of this service and gives their public halves for the provider.</summary>
public sealed class ClientKeys : IDisposable
{
    private readonly ClientKeySource? _current;
    private readonly ClientKeySource? _next;
    private readonly ClientSigner? _signer;

    internal ClientKeys(IOptions<LoginOptions> options, ILogger<ClientKeys> logger, ClientSigner? signer)
    {
        LoginOptions settings = options.Value;
        _current = ClientKeySource.Find(settings.ClientKey, logger);
        _next = ClientKeySource.Find(settings.NextClientKey, logger);
        _signer = signer;
    }

    /// <summary>Writes the public keys as a key set (RFC 7517, section 5), to publish or to register with the provider.</summary>
    /// <remarks>
    /// The signing key comes first, then <c>NextClientKey</c>. Publish both, wait until the provider has fetched the set,
    /// then move the next key into the place of the first. The set is empty when the service has no key.
    /// </remarks>
    /// <exception cref="LoginException">EID1001: a key cannot be read, or is not of a kind that signs.</exception>
    public string GetPublicKeySet()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keys");
            // The same file in both places, in the middle of a roll-over, is one key.
            foreach (ClientSigner key in All().DistinctBy(key => key.KeyId))
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
    }

    /// <summary>Finds what signs now, or <see langword="null"/> when the service has a secret only.</summary>
    /// <exception cref="LoginException">EID1001: the key could not be read even once.</exception>
    internal ClientSigner? FindSigner() => _signer ?? _current?.Get();

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
