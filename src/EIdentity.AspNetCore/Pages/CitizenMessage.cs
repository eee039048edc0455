using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Holds what a citizen reads when a login did not work: calm, without detail, with a way on.</summary>
public sealed class CitizenMessage
{
    private CitizenMessage(ErrorKind? kind, string title, string[] paragraphs, CitizenAction[] actions)
    {
        StatusCode = StatusOf(kind);
        Title = title;
        Paragraphs = paragraphs;
        Actions = actions;
    }

    /// <summary>Gets the HTTP status code that the page answers with.</summary>
    public int StatusCode { get; private init; }

    /// <summary>Gets the heading.</summary>
    public string Title { get; }

    /// <summary>Gets the text below the heading.</summary>
    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>Gets the ways on, the likeliest first.</summary>
    public IReadOnlyList<CitizenAction> Actions { get; }

    /// <summary>Gives the message for an error, for a page in your own layout.</summary>
    /// <param name="code">
    /// The code, for example from the query of <see cref="EIdentityWebOptions.ProblemPage"/>; an unknown one gives the general message.
    /// </param>
    /// <param name="language">The language.</param>
    /// <param name="reference">The reference number, or <see langword="null"/>; a text of another form is not shown.</param>
    /// <param name="helpDesk">How to reach the help desk, or <see langword="null"/>.</param>
    /// <param name="isSignedIn">Whether the reader has a session, as after a step-up that they stopped.</param>
    public static CitizenMessage For(
        string? code,
        PageLanguage language,
        string? reference = null,
        string? helpDesk = null,
        bool isSignedIn = false)
    {
        CitizenTexts texts = CitizenTexts.In(language);
        ErrorCode? error = ErrorCodes.All.FirstOrDefault(known => string.Equals(known.Value, code, StringComparison.Ordinal));
        CitizenAction signIn = new(CitizenActionKind.SignIn, texts.SignInAgain);
        CitizenAction tryAgain = new(CitizenActionKind.SignIn, texts.TryAgain);
        CitizenAction guide = new(CitizenActionKind.Help, texts.SeeGuide);
        CitizenAction difficulty = new(CitizenActionKind.Help, texts.HavingDifficulty);
        CitizenAction onward = new(CitizenActionKind.Continue, texts.Continue);
        CitizenAction back = new(CitizenActionKind.Continue, texts.Back);
        CitizenAction frontPage = new(CitizenActionKind.FrontPage, texts.FrontPage);
        string? supportCode = IsReference(reference) ? reference : null;
        string[] help = helpDesk is null ? [] : [texts.NeedHelp(helpDesk)];
        if (isSignedIn && (error == ErrorCodes.LoginOfAnotherBrowser || error == ErrorCodes.LoginAlreadyUsed))
        {
            // The back button, a second click, a restart in between: what the citizen wanted is done.
            return new CitizenMessage(kind: null, texts.SignedInTitle, [texts.SignedInText], [onward, frontPage])
            {
                StatusCode = StatusCodes.Status200OK,
            };
        }

        if (error == ErrorCodes.LoginOfAnotherBrowser)
        {
            return new CitizenMessage(
                error?.Kind,
                texts.OtherBrowserTitle,
                [texts.OtherBrowserText],
                [new CitizenAction(CitizenActionKind.SignIn, texts.SignInHere), frontPage]);
        }

        if (error == ErrorCodes.TooManyLogins)
        {
            return new CitizenMessage(error?.Kind, texts.TooManyTitle, [texts.TooManyText], [tryAgain, frontPage])
            {
                StatusCode = StatusCodes.Status429TooManyRequests,
            };
        }

        if (error == ErrorCodes.StepUpByAnotherPerson)
        {
            return new CitizenMessage(error?.Kind, texts.OtherPersonTitle, [texts.OtherPersonText], [signIn, frontPage]);
        }

        return error?.Kind switch
        {
            ErrorKind.LevelTooLow => new CitizenMessage(
                error?.Kind,
                texts.LevelTooLowTitle,
                [texts.LevelTooLowText, texts.LevelTooLowOthers, .. help],
                [guide, frontPage]),
            ErrorKind.LevelUnknown => new CitizenMessage(
                error?.Kind,
                texts.LevelUnknownTitle,
                supportCode is null ? [texts.LevelUnknownText, .. help] : [texts.LevelUnknownText, texts.Reference(supportCode), .. help],
                [tryAgain, frontPage]),
            ErrorKind.Cancelled when isSignedIn =>
                new CitizenMessage(error?.Kind, texts.StoppedTitle, [texts.StoppedText], [back, frontPage, difficulty]),
            ErrorKind.Cancelled =>
                new CitizenMessage(error?.Kind, texts.CancelledTitle, [texts.CancelledText], [signIn, difficulty, frontPage]),
            ErrorKind.ExpiredOrUsed when isSignedIn =>
                new CitizenMessage(error?.Kind, texts.UnfinishedTitle, [texts.UnfinishedText], [tryAgain, onward, frontPage]),
            ErrorKind.ExpiredOrUsed =>
                new CitizenMessage(error?.Kind, texts.ExpiredTitle, [texts.ExpiredText], [signIn, difficulty, frontPage]),
            _ => new CitizenMessage(
                error?.Kind,
                texts.ErrorTitle,
                [texts.ErrorText(helpDesk, supportCode), texts.NoPassword],
                [tryAgain, frontPage]),
        };
    }

    /// <summary>Finds in Development what the log says of the last logins that were refused; elsewhere it finds nothing.</summary>
    /// <param name="context">The request for your page.</param>
    /// <param name="reference">The reference number, from the query of the page.</param>
    /// <returns>The message in English, without personal data, or <see langword="null"/>.</returns>
    public static string? FindCause(HttpContext context, string? reference)
    {
        ArgumentNullException.ThrowIfNull(context);
        return context.RequestServices.GetRequiredService<RecentCauses>().Find(reference);
    }

    // Never 5xx: anybody can open the page, and a load balancer would take a healthy instance out for it.
    private static int StatusOf(ErrorKind? kind) => kind switch
    {
        ErrorKind.Cancelled => StatusCodes.Status200OK,
        ErrorKind.LevelTooLow => StatusCodes.Status403Forbidden,
        _ => StatusCodes.Status400BadRequest,
    };

    // The reference travels through an address that anybody can write, so only its own form is shown.
    private static bool IsReference(string? text) =>
        text is { Length: 9 }
        && text[4] == '-'
        && text.Where((_, index) => index != 4).All(c => char.IsAsciiDigit(c) || char.IsAsciiLetterUpper(c));
}
