using EIdentity;

namespace PublicServicePortal;

/// <summary>Holds what a citizen asks for: a draft at first, a dossier with a code once it is submitted.</summary>
public sealed class Dossier
{
    public required Guid Id { get; init; }

    /// <summary>Gets the digest of the account that may read the dossier; see <see cref="DossierOwner"/>.</summary>
    public required string Owner { get; init; }

    public required string Procedure { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>Gets the 12-digit number, or the old 9-digit one of an account that has no other.</summary>
    public string? Number { get; init; }

    public Answer FullName { get; private set; } = Answer.Typed(null);

    public Answer BirthDate { get; private set; } = Answer.Typed(null);

    public Answer Residence { get; private set; } = Answer.Typed(null);

    public string? PaperUse { get; private set; }

    public string? Phone { get; private set; }

    public LookUpOutcome LookUp { get; private set; }

    /// <summary>Gets the number under which the help desk finds a look-up that failed.</summary>
    public string? LookUpReference { get; private set; }

    public DateTimeOffset? LookedUpAt { get; private set; }

    public string? Code { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public bool IsSubmitted => Code is not null;

    public bool HasPersonalNumber => PersonalIdentificationNumber.TryParse(Number, out _);

    /// <summary>Gets a value indicating whether the draft shows what the register said, which level 1 is not enough for.</summary>
    public bool HasRegisterData => FullName.IsFromRegister || BirthDate.IsFromRegister || Residence.IsFromRegister;

    public string? MaskedNumber => PersonalIdentificationNumber.TryParse(Number, out PersonalIdentificationNumber number)
        ? number.RevealLastDigits()
        : Number is null ? null : "••••••" + Number[^3..];

    /// <summary>Begins a draft with what the login already said, so that nobody types it again.</summary>
    public static Dossier Begin(string owner, Citizen citizen, string procedure, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        Owner = owner,
        Procedure = procedure,
        BegunAt = now,
        Number = citizen.Number?.Reveal() ?? citizen.LegacyNumber?.Reveal(),
        FullName = Answer.Typed(citizen.Name.Reveal()),
        BirthDate = Answer.Typed(citizen.BirthDate.RevealAsVietnamese()),
    };

    public void FillFromRegister(Citizen registered, DateTimeOffset now)
    {
        FullName = FullName.FilledFrom(registered.Name.Reveal());
        BirthDate = BirthDate.FilledFrom(registered.BirthDate.RevealAsVietnamese());
        Residence = Residence.FilledFrom(registered.PermanentResidence?.Reveal());
        RecordLookUp(LookUpOutcome.Found, now);
    }

    public void RecordLookUp(LookUpOutcome outcome, DateTimeOffset now, string? reference = null) =>
        (LookUp, LookedUpAt, LookUpReference) = (outcome, now, reference);

    /// <summary>Takes what the citizen typed; fields that the register filled are not taken from a form.</summary>
    public void Take(DossierForm form)
    {
        FullName = FullName.Retyped(Tidy(form.FullName));
        BirthDate = BirthDate.Retyped(Tidy(form.BirthDate));
        Residence = Residence.Retyped(Tidy(form.Residence));
        PaperUse = Tidy(form.PaperUse);
        Phone = Tidy(form.Phone);
    }

    public void Submit(string code, DateTimeOffset now) => (Code, SubmittedAt) = (code, now);

    public override string ToString() => $"Dossier({Id})";

    // The page's own limit holds only in a browser.
    private static string? Tidy(string? text) => text?.Trim() is { Length: > DossierForm.MaxLength } tooLong ? tooLong[..DossierForm.MaxLength] : text?.Trim();
}
