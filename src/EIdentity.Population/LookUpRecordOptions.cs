namespace EIdentity.Population;

/// <summary>Holds where look-ups are recorded, and the key under which the persons asked about are digested there.</summary>
/// <remarks>Without a record there is no look-up, so outside Development all three settings are required and checked at start.</remarks>
public sealed class LookUpRecordOptions
{
    /// <summary>Gets or sets the file in which look-ups are recorded, one JSON line for each intent and each outcome.</summary>
    /// <value>
    /// The default in Development is <c>obj/eidentity/look-ups.jsonl</c> under the content root; elsewhere there is none, and the
    /// setting is required. A path that is not absolute begins at the content root.
    /// </value>
    /// <remarks>
    /// It lies on a local disk; several processes of one machine may share it. Nothing is ever removed from it. It is not
    /// used, and not required, where the program adds an <see cref="ILookUpRecord"/> of its own.
    /// </remarks>
    public string? Path { get; set; }

    /// <summary>Gets or sets the key under which persons are digested (HMAC-SHA-256), as Base64 of at least 32 random bytes.</summary>
    /// <value>The default in Development is a new key at each start; elsewhere there is none, and the setting is required.</value>
    /// <remarks>
    /// Keep it apart from the file: who has both can try all numbers. A lost key leaves records that nobody can search by person.
    /// </remarks>
    public Secret? Key { get; set; }

    /// <summary>Gets or sets the name of the key, which is written beside every digest, for example <c>2026</c>.</summary>
    /// <value>There is no default; the setting is required with <see cref="Key"/>. A new key takes a new name.</value>
    public string? KeyId { get; set; }

    /// <summary>Returns the name of the key, never the key.</summary>
    public override string ToString() => $"LookUpRecordOptions({KeyId})";
}
