using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Shows a submitted dossier to the citizen who submitted it, and to nobody else.</summary>
[RequireAssurance(AssuranceLevel.Level2)]
public sealed class DossierModel(DossierStore dossiers, AnswerRows rows, PortalTexts texts) : PageModel
{
    [BindProperty]
    public DossierForm Form { get; set; } = new();

    public Dossier Submitted { get; private set; } = null!;

    /// <summary>Gets what was submitted, and where it came from as far as that can still be proven.</summary>
    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];

    /// <summary>Gets what was typed in another window after the dossier was submitted, and is not in it.</summary>
    public IReadOnlyList<FieldView> NotTaken { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        SignedIn login = User.GetSignedIn();
        switch (await dossiers.FindAsync(id, login, cancellationToken))
        {
            case null:
                return NotFound();
            case { IsSubmitted: false }:
                return RedirectToPage("Form", new { id });
            case var dossier:
                Submitted = dossier;
                Rows = rows.Of(dossier, login.Citizen);
                return Page();
        }
    }

    /// <summary>Shows the dossier to somebody who sent its form once more, and what of that form came too late.</summary>
    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken cancellationToken)
    {
        IActionResult page = await OnGetAsync(id, cancellationToken);
        if (page is not PageResult)
        {
            return page;
        }

        NotTaken = [.. FindNotTaken()];
        return NotTaken.Count == 0 ? RedirectToPage(new { id }) : page;
    }

    private IEnumerable<FieldView> FindNotTaken() =>
        from answer in new (string Field, string Label, string? Typed, string? Submitted)[]
        {
            (nameof(Form.FullName), texts.FullName, Form.FullName, Submitted.FullName),
            (nameof(Form.BirthDate), texts.BirthDate, TypedBirthDate.Tidy(Form.BirthDate), Submitted.BirthDate),
            (nameof(Form.Residence), texts.Residence, Form.Residence, Submitted.Residence.Text),
            (
                nameof(Form.MaritalStatus),
                texts.MaritalStatus,
                texts.MaritalStatusOf(Form.MaritalStatus),
                texts.MaritalStatusOf(Submitted.MaritalStatus.Text)),
            (nameof(Form.PaperUse), texts.PaperUseLabel, Form.PaperUse, Submitted.PaperUse),
            (nameof(Form.Phone), texts.PhoneLabel, TypedPhone.Tidy(Form.Phone), Submitted.Phone),
        }
        let typed = answer.Typed?.Trim()
        where !string.IsNullOrEmpty(typed) && typed != answer.Submitted
        select new FieldView(answer.Field, answer.Label, typed);
}
