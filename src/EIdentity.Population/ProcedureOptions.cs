namespace EIdentity.Population;

/// <summary>Holds what one administrative procedure may ask the register, and on what legal basis.</summary>
public sealed class ProcedureOptions
{
    /// <summary>Gets or sets the code under which the register licensed the procedure (MaDVC).</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? RegisterServiceCode { get; set; }

    /// <summary>Gets or sets the legal basis of the look-up, in the words that a citizen may read.</summary>
    /// <value>The default is made of <see cref="Basis"/>; one of the two is required.</value>
    public string? LegalBasis
    {
        get => string.IsNullOrWhiteSpace(field) ? Basis.InWords : field;
        set;
    }

    /// <summary>Gets the legal basis by document, article and clause, with the days on which it holds and who reviewed it.</summary>
    /// <value>The default is empty: <see cref="LegalBasis"/> says it in words, and no look-up is refused for its age.</value>
    public LegalBasisOptions Basis { get; } = new();

    /// <summary>Gets the fields that the procedure may ask for.</summary>
    /// <value>The default is empty: the procedure may verify, but not look up.</value>
    public IList<CitizenFields> Fields { get; } = [];
}
