using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the provider's signing keys, each imported once it is asked for.</summary>
internal sealed class ProviderKeySet
{
    private const int MaxKeys = 100;

    private readonly ProviderKey[] _keys;

    private ProviderKeySet(ProviderKey[] keys, bool publishesPrivateParts)
    {
        _keys = keys;
        PublishesPrivateParts = publishesPrivateParts;
    }

    /// <summary>Gets a value indicating whether the set shows the private part of a key, by which everybody can sign anybody in.</summary>
    public bool PublishesPrivateParts { get; }

    /// <summary>Reads a key set (RFC 7517, section 5); unknown keys are skipped, unusable ones never found.</summary>
    /// <exception cref="LoginException">EID2003 or EID2004.</exception>
    public static ProviderKeySet Read(JsonElement document, bool allowSandbox)
    {
        SandboxMarker.ThrowUnlessAllowed(document, allowSandbox, "The key set");
        if (!document.TryGetProperty("keys", out JsonElement list) || list.ValueKind != JsonValueKind.Array)
        {
            throw Refused("has no list of keys" + (list.ValueKind == JsonValueKind.Null ? ": keys is null" : string.Empty));
        }

        if (list.GetArrayLength() > MaxKeys)
        {
            throw Refused($"lists more than {MaxKeys} keys");
        }

        ProviderKey[] keys = [.. list.EnumerateArray().Select(ProviderKey.TryRead).OfType<ProviderKey>()];
        return keys.Any(static key => key.IsUsable)
            ? new ProviderKeySet(keys, list.EnumerateArray().Any(IsPrivate))
            : throw Refused($"holds no usable signing key: {ProviderKeyFlaw.Describe(list)}");
    }

    /// <summary>Finds the one key for a header; without a key id only a single fitting key will do.</summary>
    /// <param name="keyId">The key id of the header, if it has one.</param>
    /// <param name="algorithm">The algorithm of the header.</param>
    /// <param name="isSeveral">Whether it is none because different keys fit, of which none is tried.</param>
    public ProviderKey? Find(string? keyId, string algorithm, out bool isSeveral)
    {
        isSeveral = false;
        ProviderKey? found = null;
        foreach (ProviderKey key in _keys)
        {
            if (key.Fits(algorithm) && (keyId is null || string.Equals(key.KeyId, keyId, StringComparison.Ordinal)) && key.IsUsable)
            {
                // A key that is listed twice is one key.
                if (found?.IsSameAs(key) == false)
                {
                    isSeveral = true;
                    return null;
                }

                found ??= key;
            }
        }

        return found;
    }

    // RFC 7518, sections 6.2.2, 6.3.2 and 6.4.
    private static bool IsPrivate(JsonElement jwk) =>
        jwk.ValueKind == JsonValueKind.Object
        && (jwk.TryGetPresent("d", out _) || jwk.TryGetPresent("p", out _) || jwk.TryGetPresent("k", out _));

    private static LoginException Refused(string why) => new(ErrorCodes.KeySetRefused, $"The key set {why}.");
}
