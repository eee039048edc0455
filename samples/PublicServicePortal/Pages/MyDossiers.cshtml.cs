using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Lists the citizen's own dossiers and drafts.</summary>
[RequireAssurance(AssuranceLevel.Level1)]
public sealed class MyDossiersModel(DossierStore dossiers) : PageModel
{
    public IReadOnlyList<Dossier> Dossiers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Dossiers = await dossiers.ListAsync(User.GetSignedIn().Subject, cancellationToken);
}
