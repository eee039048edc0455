using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Takes a dossier in: from nobody below level 2, and not on a proof from long ago.</summary>
/// <remarks>Who comes with less steps up first; the fields are then shown again, and sent by the citizen.</remarks>
[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = 15 * 60)]
public sealed class SubmitModel(DossierStore dossiers) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Gets or sets which version of the draft the citizen saw.</summary>
    [FromQuery]
    public int Version { get; set; }

    [BindProperty]
    public DossierForm Form { get; set; } = new();

    public IActionResult OnGet() => RedirectToPage("Form", new { Id });

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        SignedIn login = User.GetSignedIn();
        Dossier? draft = await dossiers.FindAsync(Id, login, cancellationToken);
        if (draft is null)
        {
            return NotFound();
        }

        return await dossiers.SubmitAsync(draft, Version, Form, login.Citizen, cancellationToken) switch
        {
            WriteOutcome.Written => ShowSubmitted(),
            WriteOutcome.Incomplete => RedirectToPage("Form", new { Id, isChecked = true }),
            WriteOutcome.Unproven => RedirectToPage("Form", new { Id, isUnproven = true }),
            _ => RedirectToPagePreserveMethod("Form", "Refused", new { Id }),
        };
    }

    private RedirectToPageResult ShowSubmitted()
    {
        TempData[Done.Key] = Done.Submitted;
        return RedirectToPage("Dossier", new { Id });
    }
}
