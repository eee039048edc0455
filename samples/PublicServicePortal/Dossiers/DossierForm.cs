using EIdentity;

namespace PublicServicePortal;

/// <summary>Holds what the citizen typed; what the register filled is not posted at all, so it cannot be changed on the way.</summary>
public sealed class DossierForm
{
    public const int MaxLength = 200;

    public string? FullName { get; set; }

    public string? BirthDate { get; set; }

    public string? Residence { get; set; }

    public string? MaritalStatus { get; set; }

    public string? PaperUse { get; set; }

    public string? Phone { get; set; }

    /// <summary>Finds what is missing or wrong in a draft.</summary>
    public static IEnumerable<FormMistake> FindMistakes(Dossier draft, DateTimeOffset now)
    {
        if (!PersonName.TryParse(draft.FullName, out _))
        {
            yield return new FormMistake(nameof(FullName));
        }

        DateOnly today = DateOnly.FromDateTime(DossierCode.InVietnam(now).DateTime);
        if (TypedBirthDate.Read(draft.BirthDate, today, out _) is var flaw and not DateFlaw.None)
        {
            yield return new FormMistake(nameof(BirthDate), flaw, draft.BirthDate);
        }

        if (string.IsNullOrEmpty(draft.Residence.Text))
        {
            yield return new FormMistake(nameof(Residence));
        }

        if (MaritalStatusWords.Find(draft.MaritalStatus.Text) is null)
        {
            yield return new FormMistake(nameof(MaritalStatus));
        }

        if (string.IsNullOrEmpty(draft.PaperUse))
        {
            yield return new FormMistake(nameof(PaperUse));
        }

        if (draft.Phone is { Length: > 0 } phone && !TypedPhone.IsValid(phone))
        {
            yield return new FormMistake(nameof(Phone));
        }
    }
}
