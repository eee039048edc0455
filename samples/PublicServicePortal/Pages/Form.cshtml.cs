using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Shows a draft as a form: what the register knows is filled in, the rest is typed, nothing typed is lost.</summary>
/// <remarks>Level 1 is enough to fill it in by hand; what the register said is shown at level 2 only.</remarks>
[RequireAssurance(AssuranceLevel.Level1)]
public sealed class FormModel(DossierStore dossiers, RegisterLookUp register, PortalTexts texts, TimeProvider time) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public DossierForm Form { get; set; } = new();

    public Dossier Draft { get; private set; } = null!;

    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Gets a value indicating whether sending will first ask for a higher level.</summary>
    public bool IsBelowLevel2 => !User.GetSignedIn().Level.Satisfies(AssuranceLevel.Level2);

    /// <summary>Finds the citizen's own draft before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        switch (await dossiers.FindAsync(Id, User.GetSignedIn().Subject, context.HttpContext.RequestAborted))
        {
            case null:
                context.Result = NotFound();
                break;
            case { IsSubmitted: true }:
                context.Result = RedirectToPage("Dossier", new { Id });
                break;
            case { HasRegisterData: true } when IsBelowLevel2:
                context.Result = RedirectToPage("LevelTwo", new { returnUrl = Url.Page("Form", new { Id }) });
                break;
            case var draft:
                Draft = draft;
                await next();
                break;
        }
    }

    /// <summary>Shows the form; after a refused submission with what is missing or wrong in it.</summary>
    public void OnGet(bool isChecked)
    {
        if (isChecked)
        {
            Problems = [.. DossierForm.FindProblems(Draft, texts, time.GetUtcNow())];
        }
    }

    /// <summary>Keeps what was typed for another day; somebody at level 1 may have to raise the account first.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        Draft.Take(Form);
        await dossiers.SaveAsync(cancellationToken);
        return RedirectToPage("MyDossiers");
    }

    public async Task<IActionResult> OnPostLookUpAsync(CancellationToken cancellationToken)
    {
        Draft.Take(Form);
        if (IsBelowLevel2)
        {
            await dossiers.SaveAsync(cancellationToken);
            return RedirectToPage("LevelTwo", new { returnUrl = Url.Page("Form", new { Id }) });
        }

        await register.FillAsync(Draft, User.GetSignedIn().Citizen, cancellationToken);
        await dossiers.SaveAsync(cancellationToken);
        return RedirectToPage(new { Id });
    }

    public async Task<IActionResult> OnPostLanguageAsync(string to, CancellationToken cancellationToken)
    {
        Draft.Take(Form);
        await dossiers.SaveAsync(cancellationToken);
        HttpContext.ChooseLanguage(to);
        return RedirectToPage(new { Id });
    }

    /// <summary>Gives the citizen's own number to the script that shows it for a while.</summary>
    public IActionResult OnPostNumber() => new JsonResult(new { number = Draft.Number });

    public string? ProblemOf(string field) => Problems.FirstOrDefault(problem => problem.Field == field)?.Message;
}
