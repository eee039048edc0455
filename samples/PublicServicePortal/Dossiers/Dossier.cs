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

    /// <summary>Gets which version this is: 1 when begun, one more for each save that changed anything.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>Gets the 12-digit number, or the old 9-digit one of an account that has no other.</summary>
    public string? Number { get; init; }

    public string? FullName { get; private set; }

    public string? BirthDate { get; private set; }

    public Answer Residence { get; private set; } = new(null);

    /// <summary>Gets the marital status in <see cref="MaritalStatusWords"/>, Vietnamese ones.</summary>
    public Answer MaritalStatus { get; private set; } = new(null);

    public string? PaperUse { get; private set; }

    public string? Phone { get; private set; }

    /// <summary>Gets a value indicating whether the citizen declared that what stands in it now is true.</summary>
    public bool IsPledged { get; private set; }

    public LookUpOutcome LookUp { get; private set; }

    /// <summary>Gets the number under which the help desk finds a look-up that failed.</summary>
    public string? LookUpReference { get; private set; }

    public DateTimeOffset? LookedUpAt { get; private set; }

    public string? Code { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    public bool IsSubmitted => Code is not null;

    public bool HasPersonalNumber => PersonalIdentificationNumber.TryParse(Number, out _);

    /// <summary>Gets a value indicating whether the draft shows what the register said, which level 1 is not enough for.</summary>
    public bool HasRegisterData => Residence.IsFromRegister || MaritalStatus.IsFromRegister;

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
        FullName = citizen.Name.Reveal(),
        BirthDate = citizen.BirthDate.RevealAsVietnamese(),
    };

    /// <summary>Takes what a look-up brought, apart from what is typed; where the register said nothing, nothing changes.</summary>
    public void Take(RegisterAnswer answer)
    {
        Residence = Residence.FilledFrom(answer.Residence);
        MaritalStatus = MaritalStatus.FilledFrom(answer.MaritalStatus);
        IsPledged = false;
        (LookUp, LookedUpAt, LookUpReference) = (answer.Outcome, answer.At, answer.Reference);
    }

    /// <summary>Takes what the citizen typed; fields that the register filled are not taken from a form.</summary>
    public void Take(DossierForm form)
    {
        FullName = Tidy(form.FullName);
        BirthDate = TypedBirthDate.Tidy(Tidy(form.BirthDate));
        Residence = Residence.Retyped(Tidy(form.Residence));
        MaritalStatus = MaritalStatus.Retyped(MaritalStatusWords.Tidy(Tidy(form.MaritalStatus)));
        PaperUse = Tidy(form.PaperUse);
        Phone = TypedPhone.Tidy(Tidy(form.Phone));
        IsPledged = false;
    }

    /// <summary>Takes the citizen's declaration of what stands in the draft now; whatever changes it later takes it back.</summary>
    public void Pledge() => IsPledged = true;

    /// <summary>Takes the register's words out of fields in which nothing proves them; what was typed there before counts again.</summary>
    public void ForgetRegistered(IReadOnlyCollection<string> fields)
    {
        Residence = fields.Contains(nameof(Residence)) ? new Answer(Residence.Typed) : Residence;
        MaritalStatus = fields.Contains(nameof(MaritalStatus)) ? new Answer(MaritalStatus.Typed) : MaritalStatus;
        IsPledged &= fields.Count == 0;
    }

    /// <summary>Makes the draft a dossier, unless something in it is missing, wrong, or not declared to be true.</summary>
    public bool TrySubmit(string code, DateTimeOffset now)
    {
        if (!IsPledged || DossierForm.FindMistakes(this, now).Any())
        {
            return false;
        }

        (Code, SubmittedAt) = (code, now);
        return true;
    }

    public override string ToString() => $"Dossier({Id})";

    // The page's own limit holds only in a browser. An answer is one line, also where the field shows two.
    private static string? Tidy(string? text) => text?.ReplaceLineEndings(" ").Trim() is { Length: > DossierForm.MaxLength } tooLong
        ? tooLong[..DossierForm.MaxLength]
        : text?.ReplaceLineEndings(" ").Trim();
}
