using System.Globalization;

namespace EIdentity;

/// <summary>States why personal data is processed: for which procedure and dossier, and by whom.</summary>
/// <remarks>
/// Law 91/2025/QH15, article 3, binds processing to a purpose; Law 26/2023/QH15, article 10(6), lets agencies use the
/// population database for their own task. The legal basis of a procedure stands in the settings, not in code.
/// </remarks>
public sealed class Purpose
{
    private const int MaxLength = 100;
    private const int PersonalNumberLength = 12;
    private const string DateFormat = "yyyyMMdd";

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
    /// <exception cref="ArgumentException">
    /// A code is empty, longer than 100 characters, or holds a control character; or the dossier is 12 digits and nothing else, as a
    /// citizen's number is, and begins with no date such as <c>20261130</c>.
    /// </exception>
    public static Purpose For(string procedure, string dossier, Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        PlainText.ThrowIfNotPlain(procedure, MaxLength);
        PlainText.ThrowIfNotPlain(dossier, MaxLength);
        if (MayBePersonalNumber(dossier.Trim()))
        {
            throw new ArgumentException(
                "The dossier may be a citizen's number, and would stand in the record; write a letter before it.", nameof(dossier));
        }

        return new Purpose(procedure, dossier, actor);
    }

    // Many agencies number their dossiers by the day.
    private static bool MayBePersonalNumber(string dossier) =>
        dossier.Length == PersonalNumberLength
        && dossier.All(char.IsAsciiDigit)
        && !(dossier.StartsWith("20", StringComparison.Ordinal)
            && DateOnly.TryParseExact(
                dossier.AsSpan(0, DateFormat.Length), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>Returns the procedure; the dossier and the actor stay out of logs.</summary>
    public override string ToString() => $"Purpose({Procedure})";
}
