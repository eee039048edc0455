namespace EIdentity;

/// <summary>States why personal data is processed: for which procedure and dossier, and by whom.</summary>
/// <remarks>
/// Law 91/2025/QH15, article 3, binds processing to a purpose; Law 26/2023/QH15, article 10(6), lets agencies use the
/// population database for their own task. The legal basis of a procedure stands in the settings, not in code.
/// </remarks>
public sealed class Purpose
{
    private const int MaxLength = 100;

    private Purpose(string procedure, string dossier, Actor actor)
    {
        Procedure = procedure;
        Dossier = dossier;
        Actor = actor;
    }

    /// <summary>Gets the national code of the administrative procedure, for example <c>1.004873</c>.</summary>
    public string Procedure { get; }

    /// <summary>Gets the code of the dossier that needs the data.</summary>
    public Masked<string> Dossier { get; }

    /// <summary>Gets who acts: an officer, the citizen for themself, or a batch.</summary>
    public Actor Actor { get; }

    /// <summary>States a purpose.</summary>
    /// <param name="procedure">The national code of the administrative procedure.</param>
    /// <param name="dossier">The code of the dossier that needs the data.</param>
    /// <param name="actor">Who acts.</param>
    /// <exception cref="ArgumentException">A code is empty, longer than 100 characters, or holds a control character.</exception>
    public static Purpose For(string procedure, string dossier, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        PlainText.ThrowIfNotPlain(procedure, MaxLength);
        PlainText.ThrowIfNotPlain(dossier, MaxLength);
        return new Purpose(procedure, dossier, actor);
    }

    /// <summary>Returns the procedure; the dossier and the actor stay out of logs.</summary>
    public override string ToString() => $"Purpose({Procedure})";
}
