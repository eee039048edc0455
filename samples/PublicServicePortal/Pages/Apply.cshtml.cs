using EIdentity;
using EIdentity.AspNetCore;
using EIdentity.Population;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace PublicServicePortal;

/// <summary>Says what is looked up and why, before it is, and begins the draft.</summary>
/// <remarks>Level 1 is enough to fill the form in by hand; the register answers at level 2 only.</remarks>
[RequireAssurance(AssuranceLevel.Level1)]
public sealed class ApplyModel(
    DossierStore dossiers, RegisterLookUp register, IOptions<PopulationOptions> population, IConfiguration settings, PortalTexts texts)
    : PageModel
{
    public string LegalBasis => MaritalStatusProcedure.LegalBasisIn(population.Value);

    /// <summary>Gets where citizens turn with questions and complaints about their data.</summary>
    public string Contact => settings["Portal:Contact"] ?? texts.Agency;

    public bool IsBelowLevel2 => !User.GetSignedIn().Level.Satisfies(AssuranceLevel.Level2);

    /// <summary>Gets the draft that the citizen began before and never sent.</summary>
    public Dossier? OpenDraft { get; private set; }

    public int MostDrafts => dossiers.MostDrafts;

    /// <summary>Gets a value indicating whether the citizen has as many drafts open as there may be.</summary>
    public bool HasTooManyDrafts { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        OpenDraft = (await dossiers.ListAsync(User.GetSignedIn(), cancellationToken)).Find(dossier => !dossier.IsSubmitted);

    public async Task<IActionResult> OnPostAsync(bool lookUp, CancellationToken cancellationToken)
    {
        if (lookUp && IsBelowLevel2)
        {
            return RedirectToPage("LevelTwo", new { returnUrl = Url.Page("Apply") });
        }

        SignedIn login = User.GetSignedIn();
        Dossier? draft = await dossiers.BeginAsync(login, MaritalStatusProcedure.Code, cancellationToken);
        if (draft is null)
        {
            HasTooManyDrafts = true;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }

        if (!lookUp)
        {
            return RedirectToPage("Form", new { draft.Id });
        }

        // The new draft is listed already: another window can fill it in, and even submit it, while the register answers.
        RegisterAnswer answer = await register.AskAsync(draft, login.Citizen, cancellationToken);
        return await dossiers.RecordAsync(draft, answer, cancellationToken) switch
        {
            WriteOutcome.Written => RedirectToPage("Form", new { draft.Id }),
            WriteOutcome.SubmittedMeanwhile => RedirectToPage("Dossier", new { draft.Id }),
            _ => NotFound(),
        };
    }
}
