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

    /// <summary>Gets or sets which version of the draft the citizen saw.</summary>
    [FromQuery]
    public int Version { get; set; }

    [BindProperty]
    public DossierForm Form { get; set; } = new();

    public Dossier Draft { get; private set; } = null!;

    public IReadOnlyList<FormProblem> Problems { get; private set; } = [];

    /// <summary>Gets a value indicating whether what was typed could not be saved, because the draft was changed elsewhere.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Gets a value indicating whether the form was not taken because nothing proved the register's words in it.</summary>
    public bool IsUnproven { get; private set; }

    public bool IsBelowLevel2 => !User.GetSignedIn().Level.Satisfies(AssuranceLevel.Level2);

    /// <summary>Finds the citizen's own draft before any handler runs.</summary>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        switch (await dossiers.FindAsync(Id, User.GetSignedIn(), context.HttpContext.RequestAborted))
        {
            case null:
                context.Result = NotFound();
                break;
            case { IsSubmitted: true }:
                context.Result = RedirectToPagePreserveMethod("Dossier", null, new { Id });
                break;
            case { HasRegisterData: true } when IsBelowLevel2:
                context.Result = HttpMethods.IsPost(Request.Method)
                    ? RedirectToPagePreserveMethod("LevelTwo", null, new { returnUrl = Url.Page("Form", "Refused", new { Id }) })
                    : RedirectToPage("LevelTwo", new { returnUrl = Url.Page("Form", new { Id }) });
                break;
            case var draft:
                Draft = draft;
                await next();
                break;
        }
    }

    /// <summary>Shows the form; after it was checked with what is missing or wrong in it.</summary>
    public void OnGet(bool isChecked, bool isUnproven)
    {
        IsUnproven = isUnproven;
        if (isChecked)
        {
            Problems =
            [
                .. DossierForm.FindMistakes(Draft, time.GetUtcNow())
                    .Select(mistake => new FormProblem(mistake.Field, texts.ProblemOf(mistake))),
            ];
        }
    }

    /// <summary>Saves what was typed, and leads on to the page that shows all of it before it is submitted.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken cancellationToken) =>
        await dossiers.CheckAsync(Draft, Version, Form, User.GetSignedIn().Citizen, cancellationToken) switch
        {
            WriteOutcome.Written => RedirectToPage("Check", new { Id }),
            WriteOutcome.Incomplete => RedirectToPage(new { Id, isChecked = true }),
            WriteOutcome.Unproven => RedirectToPage(new { Id, isUnproven = true }),
            _ => ShowAgain(),
        };

    /// <summary>Keeps what was typed for another day; somebody at level 1 may have to raise the account first.</summary>
    public async Task<IActionResult> OnPostSaveAsync(CancellationToken cancellationToken)
    {
        WriteOutcome saved = await dossiers.SaveAsync(Draft, Version, Form, User.GetSignedIn().Citizen, cancellationToken);
        if (saved != WriteOutcome.Written)
        {
            return ShowAgain();
        }

        TempData[Done.Key] = nameof(Done.DraftSaved);
        return RedirectToPage("MyDossiers");
    }

    public async Task<IActionResult> OnPostLookUpAsync(CancellationToken cancellationToken)
    {
        WriteOutcome saved = await dossiers.SaveAsync(Draft, Version, Form, User.GetSignedIn().Citizen, cancellationToken);
        if (saved != WriteOutcome.Written)
        {
            return ShowAgain();
        }

        if (IsBelowLevel2)
        {
            return RedirectToPage("LevelTwo", new { returnUrl = Url.Page("Form", new { Id }) });
        }

        RegisterAnswer answer = await register.AskAsync(Draft, User.GetSignedIn().Citizen, cancellationToken);
        WriteOutcome recorded = await dossiers.RecordAsync(Draft, answer, cancellationToken);
        return recorded == WriteOutcome.Written ? RedirectToPage(new { Id }) : ShowAgain();
    }

    /// <summary>Changes the language and keeps what was typed, and what was found wrong in it.</summary>
    public async Task<IActionResult> OnPostLanguageAsync(string to, bool isChecked, CancellationToken cancellationToken)
    {
        HttpContext.ChooseLanguage(to);
        WriteOutcome saved = await dossiers.SaveAsync(Draft, Version, Form, User.GetSignedIn().Citizen, cancellationToken);
        return saved != WriteOutcome.Written ? ShowAgain()
            : isChecked ? RedirectToPage(new { Id, isChecked })
            : RedirectToPage(new { Id });
    }

    /// <summary>Shows the draft as it is now around what was typed on an older one, and saves nothing.</summary>
    public void OnPostRefused()
    {
        IsRefused = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    /// <summary>Gives the citizen's own number to the script that shows it for a while.</summary>
    public IActionResult OnPostNumber() => new JsonResult(new { number = Draft.Number });

    /// <summary>Gives the first field that waits for the citizen, where a link to fill in by hand leads.</summary>
    public string FirstEmptyField => new (string Field, string? Text)[]
    {
        (nameof(Form.FullName), Draft.FullName),
        (nameof(Form.BirthDate), Draft.BirthDate),
        (nameof(Form.Residence), Draft.Residence.Text),
        (nameof(Form.MaritalStatus), Draft.MaritalStatus.Text),
    }.FirstOrDefault(static answer => string.IsNullOrEmpty(answer.Text), (nameof(Form.PaperUse), null)).Field;

    /// <summary>Gives what the page shows of an answer.</summary>
    /// <param name="name">The name of the field.</param>
    /// <param name="label">The citizen's word for it.</param>
    /// <param name="answer">The answer in the draft.</param>
    /// <param name="typed">What was typed on this page; it counts only where it was refused.</param>
    public FieldView ViewOf(string name, string label, Answer answer, string? typed)
    {
        FieldView view = new(name, label, answer.Text)
        {
            IsFromRegister = answer.IsFromRegister,
            Problem = Problems.FirstOrDefault(problem => problem.Field == name)?.Message,
        };
        if (!IsRefused || (typed ?? string.Empty) == (answer.Text ?? string.Empty))
        {
            return view;
        }

        return answer.IsFromRegister
            ? view with { Note = typed is null ? null : texts.YouTyped, Noted = typed }
            : view with { Value = typed, Note = texts.SavedElsewhere(answer.Text), Noted = answer.Text };
    }

    // The form goes along to the same page, which reads the draft anew: it may be changed, submitted or gone.
    private RedirectToPageResult ShowAgain() => RedirectToPagePreserveMethod("Form", "Refused", new { Id });
}
