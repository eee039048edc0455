using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Shows a submitted dossier to the citizen who submitted it, and to nobody else.</summary>
[RequireAssurance(AssuranceLevel.Level2)]
public sealed class DossierModel(DossierStore dossiers) : PageModel
{
    public Dossier Submitted { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellationToken)
    {
        switch (await dossiers.FindAsync(id, User.GetSignedIn().Subject, cancellationToken))
        {
            case null:
                return NotFound();
            case { IsSubmitted: false }:
                return RedirectToPage("Form", new { id });
            case var dossier:
                Submitted = dossier;
                return Page();
        }
    }
}
