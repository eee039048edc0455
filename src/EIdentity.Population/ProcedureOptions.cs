namespace EIdentity.Population;

/// <summary>Holds what one administrative procedure may ask the register, and on what legal basis.</summary>
public sealed class ProcedureOptions
{
    /// <summary>Gets or sets the code under which the register licensed the procedure (MaDVC).</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? RegisterServiceCode { get; set; }

    /// <summary>Gets or sets the legal basis of the look-up, in the words that a citizen may read.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? LegalBasis { get; set; }

    /// <summary>Gets the fields that the procedure may ask for.</summary>
    /// <value>The default is empty: the procedure may verify, but not look up.</value>
    public IList<CitizenFields> Fields { get; } = [];
}
