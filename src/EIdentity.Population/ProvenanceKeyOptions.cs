namespace EIdentity.Population;

/// <summary>Holds one key under which values of the register are, or were, sealed.</summary>
public sealed class ProvenanceKeyOptions
{
    /// <summary>Gets or sets the name of the key, which is written into every seal, for example <c>2026</c>.</summary>
    /// <value>There is no default; the setting is required. A new key takes a new name.</value>
    public string? Id { get; set; }

    /// <summary>Gets or sets the key (HMAC-SHA-256), as Base64 of at least 32 random bytes.</summary>
    /// <value>There is no default; the setting is required.</value>
    public Secret? Key { get; set; }

    /// <summary>Returns the name of the key, never the key.</summary>
    public override string ToString() => $"ProvenanceKeyOptions({Id})";
}
