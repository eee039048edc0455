using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Lists the citizen's own dossiers and drafts.</summary>
[RequireAssurance(AssuranceLevel.Level1)]
public sealed class MyDossiersModel(DossierStore dossiers) : PageModel
{
    public IReadOnlyList<Dossier> Dossiers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Dossiers = await dossiers.ListAsync(User.GetSignedIn(), cancellationToken);

    /// <summary>Throws a draft away, at its owner's wish; a dossier that was submitted stays.</summary>
    public async Task<IActionResult> OnPostDiscardAsync(Guid id, CancellationToken cancellationToken)
    {
        await dossiers.DiscardAsync(id, User.GetSignedIn(), cancellationToken);
        TempData[Done.Key] = Done.DraftDeleted;
        return RedirectToPage();
    }
}
