namespace EIdentity.Sandbox;

/// <content>Holds the English words.</content>
internal sealed partial class PageTexts
{
    private static readonly PageTexts English = new()
    {
        Language = "en",
        OtherLanguage = "vi",
        OtherLanguageName = "Tiếng Việt",
        SiteName = "Sandbox",
        Notice = "Sandbox, not a real service",
        NoticeDetail = "This is a sandbox. All people and numbers on this page are invented. Do not enter real data.",
        SignInTitle = "Sign in with an electronic identity account",
        WhoAsks = "The application that asks you to sign in:",
        AskedLevel = "Level asked for:",
        AskedNothing = "not stated",
        ChoosePerson = "Sign in as",
        AccountOfLevel1 = "account of level 1",
        AccountOfLevel2 = "account of level 2",
        ChooseLevel = "Level of this sign-in",
        ChooseLevelHint = "Choose a lower level than was asked for to see whether the application refuses it. "
            + "An account of level 1 cannot sign in at level 2.",
        LevelOfAccount = "the level of the account that is chosen",
        Level1 = "level 1",
        Level2 = "level 2",
        Level1OrHigher = "level 1 or higher",
        Continue = "Continue",
        Cancel = "Cancel",
        ChoosePersonFirst = "No person is chosen yet.",
        ChooseLevelFirst = "No level is chosen yet.",
        ChooseDecision = "Choose Continue or Cancel.",
        AccountTooLow = "This person's account has not reached level 2. Choose level 1 or another person.",
        ErrorMark = "Error: ",
        ErrorTitle = "This cannot go on",
        RuleName = "Rule:",
        SignedOutTitle = "Signed out",
        SignedOutText = "You can close this page.",
        HomeTitle = "Sandbox of the e-identity provider and the population register",
        HomeText = "For development and tests. It is as strict as the real service and says why it refuses.",
        Addresses = "Addresses",
        PeopleTitle = "Invented people",
        PeopleHeadings = "Name|Personal number|Old number|Born|Account|What to test",
        JournalTitle = "Journal of calls",
        JournalHeadings = "Time|Address|Outcome|Rule|Reason",
        JournalEmpty = "No calls yet.",
        Home = "Home of the sandbox",
        BackToApplication = "Back to the application",
    };
}
