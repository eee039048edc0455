using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Takes a dossier in: from nobody below level 2, and not on a proof from long ago.</summary>
/// <remarks>Who opens it with less steps up first and comes to the page that shows the draft; only the citizen submits it there.</remarks>
[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = MaxAgeSeconds)]
public sealed class SubmitModel(DossierStore dossiers) : PageModel
{
    public const int MaxAgeSeconds = 15 * 60;

    /// <summary>Gets what this page requires, for the page that has to know it before it sends anybody here.</summary>
    public static AuthorizationPolicy Policy { get; } = new AuthorizationPolicyBuilder()
        .RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromSeconds(MaxAgeSeconds))
        .Build();

    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Gets or sets which version of the draft the citizen saw.</summary>
    [FromQuery]
    public int Version { get; set; }

    public IActionResult OnGet() => RedirectToPage("Check", new { Id });

    public async Task<IActionResult> OnPostAsync(string? pledge, CancellationToken cancellationToken)
    {
        SignedIn login = User.GetSignedIn();
        Dossier? draft = await dossiers.FindAsync(Id, login, cancellationToken);
        if (draft is null)
        {
            return NotFound();
        }

        if (string.IsNullOrEmpty(pledge))
        {
            return RedirectToPage("Check", new { Id, isChecked = true });
        }

        return await dossiers.SubmitAsync(draft, Version, login.Citizen, cancellationToken) switch
        {
            WriteOutcome.Written => ShowSubmitted(),
            WriteOutcome.SubmittedMeanwhile => RedirectToPage("Dossier", new { Id }),
            WriteOutcome.Unproven => RedirectToPage("Form", new { Id, isUnproven = true }),
            WriteOutcome.Incomplete => RedirectToPage("Form", new { Id, isChecked = true }),
            WriteOutcome.ChangedMeanwhile => RedirectToPage("Check", new { Id, isChanged = true }),
            _ => NotFound(),
        };
    }

    private RedirectToPageResult ShowSubmitted()
    {
        TempData[Done.Key] = Done.Submitted;
        return RedirectToPage("Dossier", new { Id });
    }
}
