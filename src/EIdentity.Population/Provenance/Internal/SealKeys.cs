namespace EIdentity.Population;

/// <summary>Holds the keys of one register whose settings are checked: one that seals, and all that still prove.</summary>
internal sealed class SealKeys
{
    private readonly Dictionary<string, SealKey> _all;

    public SealKeys(ProvenanceOptions options, DevelopmentKey development)
    {
        SealKey[] keys = options.Keys.Count == 0
            ? [development.GetOrMake()]
            : [.. options.Keys.Select(static key => new SealKey(key.Id!, SealKey.TryRead(key.Key?.Reveal())!))];
        _all = keys.ToDictionary(static key => key.Id, StringComparer.Ordinal);
        Current = options.Keys.Count == 0 ? keys[0] : _all[options.KeyId!];
    }

    /// <summary>Gets the key that seals.</summary>
    public SealKey Current { get; }

    public SealKey? Find(string id) => _all.GetValueOrDefault(id);
}
