using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Lists when, why and with what outcome the register was asked about the citizen, whatever became of the drafts.</summary>
[RequireAssurance(AssuranceLevel.Level1)]
public sealed class MyLookUpsModel(LookUpTrace trace) : PageModel
{
    public IReadOnlyList<PastLookUp> LookUps { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        LookUps = await trace.ListAsync(User.GetSignedIn(), cancellationToken);
}
