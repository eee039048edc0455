namespace EIdentity.AspNetCore;

/// <summary>Holds the texts of the pages for citizens, in two languages; last read on 30 November 2026.</summary>
internal sealed partial class CitizenTexts
{
    public static CitizenTexts In(PageLanguage language) => language == PageLanguage.English ? English : Vietnamese;

    public required string LevelTooLowTitle { get; init; }

    public required string LevelTooLowText { get; init; }

    public required string LevelTooLowOthers { get; init; }

    public required Func<string, string> NeedHelp { get; init; }

    public required string LevelUnknownTitle { get; init; }

    public required string LevelUnknownText { get; init; }

    public required string CancelledTitle { get; init; }

    public required string CancelledText { get; init; }

    public required string StoppedTitle { get; init; }

    public required string StoppedText { get; init; }

    public required string ExpiredTitle { get; init; }

    public required string ExpiredText { get; init; }

    public required string SignedInTitle { get; init; }

    public required string SignedInText { get; init; }

    public required string UnfinishedTitle { get; init; }

    public required string UnfinishedText { get; init; }

    public required string Continue { get; init; }

    public required string Back { get; init; }

    public required string SessionEndedTitle { get; init; }

    public required Func<string, string> SessionEndedKept { get; init; }

    public required string SessionEndedLost { get; init; }

    public required string SessionEndedEmpty { get; init; }

    public required string KeptFormTitle { get; init; }

    public required string KeptFormText { get; init; }

    public required string KeptAfterSessionTitle { get; init; }

    public required string KeptAfterSessionText { get; init; }

    public required string KeptFormFiles { get; init; }

    public required string KeptFormEmpty { get; init; }

    public required string KeptFormSend { get; init; }

    public required string KeptFormGoneTitle { get; init; }

    public required string KeptFormGoneText { get; init; }

    public required string OtherPersonTitle { get; init; }

    public required string OtherPersonText { get; init; }

    public required string OtherBrowserTitle { get; init; }

    public required string OtherBrowserText { get; init; }

    public required string TooManyTitle { get; init; }

    public required string TooManyText { get; init; }

    public required string ErrorTitle { get; init; }

    public required Func<string?, string?, string> ErrorText { get; init; }

    public required string NoPassword { get; init; }

    public required Func<string, string> Reference { get; init; }

    public required string SignInAgain { get; init; }

    public required string SignInHere { get; init; }

    public required string SignInElsewhere { get; init; }

    public required string TryAgain { get; init; }

    public required string SeeGuide { get; init; }

    public required string HavingDifficulty { get; init; }

    public required string FrontPage { get; init; }

    public required string SandboxNotice { get; init; }

    public required string LogoutTitle { get; init; }

    public required string LogoutText { get; init; }

    public required string Logout { get; init; }

    public required string CauseTitle { get; init; }

    public required string LogoutFormTitle { get; init; }

    public required string LogoutFormText { get; init; }

    public required string NoSessionText { get; init; }

    public required string SignIn { get; init; }

    public required string HelpTitle { get; init; }

    public required (string Title, string Text)[] HelpSections { get; init; }
}
