using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Shows all that is about to be submitted, takes the declaration, and has a higher level proven if it is needed.</summary>
/// <remarks>What is shown is saved before anybody leaves for the provider, so a step-up that fails costs nothing.</remarks>
[RequireAssurance(AssuranceLevel.Level1)]
public sealed class CheckModel(DossierStore dossiers, AnswerRows rows, IAuthorizationService authorization, TimeProvider time) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    /// <summary>Gets or sets which version of the draft the citizen saw.</summary>
    [FromQuery]
    public int Version { get; set; }

    public Dossier Draft { get; private set; } = null!;

    public IReadOnlyList<AnswerRow> Rows { get; private set; } = [];

    public bool IsBelowLevel2 => !User.GetSignedIn().Level.Satisfies(AssuranceLevel.Level2);

    /// <summary>Gets a value indicating whether submitting will first ask to sign in again.</summary>
    public bool MustProveAgain { get; private set; }

    /// <summary>Gets a value indicating whether somebody wanted to submit without the declaration, or took it back.</summary>
    public bool IsMissingPledge { get; private set; }

    /// <summary>Gets a value indicating whether the draft was changed since it was shown here.</summary>
    public bool IsChanged { get; private set; }

    /// <summary>Finds the citizen's own draft before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        switch (await dossiers.FindAsync(Id, User.GetSignedIn(), context.HttpContext.RequestAborted))
        {
            case null:
                context.Result = NotFound();
                break;
            case { IsSubmitted: true }:
                context.Result = RedirectToPage("Dossier", new { Id });
                break;
            case { HasRegisterData: true } when IsBelowLevel2:
                context.Result = RedirectToPage("LevelTwo", new { returnUrl = Url.Page("Check", new { Id }) });
                break;
            case var draft when DossierForm.FindMistakes(draft, time.GetUtcNow()).Any():
                context.Result = RedirectToPage("Form", new { Id, isChecked = true });
                break;
            case var draft:
                Draft = draft;
                await next();
                break;
        }
    }

    public async Task OnGetAsync(bool isChecked, bool isChanged)
    {
        IsMissingPledge = isChecked;
        IsChanged = isChanged;
        MustProveAgain = !await MaySubmitAsync();
        Rows = rows.Of(Draft, User.GetSignedIn().Citizen, canBeEdited: true);
    }

    /// <summary>Submits the draft, or goes for the proof that this needs and comes back here.</summary>
    public async Task<IActionResult> OnPostAsync(string? pledge, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(pledge))
        {
            return RedirectToPage("Check", new { Id, isChecked = true });
        }

        if (await MaySubmitAsync())
        {
            return RedirectToPagePreserveMethod("Submit", null, new { Id, Version });
        }

        return await dossiers.PledgeAsync(Draft, Version, cancellationToken) == WriteOutcome.Written
            ? RedirectToPage("Submit", new { Id })
            : RedirectToPage("Check", new { Id, isChanged = true });
    }

    private async Task<bool> MaySubmitAsync() =>
        (await authorization.AuthorizeAsync(User, HttpContext, SubmitModel.Policy)).Succeeded;
}
