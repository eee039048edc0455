namespace EIdentity.Population;

/// <summary>Holds the keys under which values of the register are sealed, so that they can be told from forged ones later.</summary>
/// <remarks>
/// They live as long as the dossiers that the seals stand beside. Outside Development they are required where the program calls
/// <c>AddRegisteredValues</c>, and only there.
/// </remarks>
public sealed class ProvenanceOptions
{
    /// <summary>Gets the keys: the one that seals, and those that only prove what they sealed before.</summary>
    /// <value>
    /// The default is empty; Development then makes one in <c>obj/eidentity/keys/provenance.key</c> under the content root. A key that no
    /// longer seals stays here for as long as anything sealed under it is kept.
    /// </value>
    /// <remarks>Keep them apart from the database: who has both can forge seals, and can try all numbers.</remarks>
    public IList<ProvenanceKeyOptions> Keys { get; } = [];

    /// <summary>Gets or sets the name of the key among <see cref="Keys"/> that seals from now on, for example <c>2026</c>.</summary>
    /// <value>There is no default; the setting is required with <see cref="Keys"/>.</value>
    public string? KeyId { get; set; }

    /// <summary>Returns the name of the key that seals, never a key.</summary>
    public override string ToString() => $"ProvenanceOptions({KeyId})";
}
