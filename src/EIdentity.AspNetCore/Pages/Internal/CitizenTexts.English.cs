namespace EIdentity.AspNetCore;

/// <content>Holds the English texts.</content>
internal sealed partial class CitizenTexts
{
    public static CitizenTexts English { get; } = new()
    {
        LevelTooLowTitle = "Your account has not reached level 2",
        LevelTooLowText = "This procedure needs a level-2 electronic identity account. Please take your identity card or citizen "
            + "identity card, while it may still be used, to the police of any commune, ward or special zone, or to a place that "
            + "issues identity cards, to register; then activate the account in the VNeID app.",
        LevelTooLowOthers = "Foreigners go to the immigration authority with their passport or international travel document. "
            + "Organisations register by form TK02, through their legal representative, whose own account has level 2.",
        NeedHelp = helpDesk => $"If you need help, call {helpDesk}.",
        LevelUnknownTitle = "The level of your account could not be determined",
        LevelUnknownText = "This is a fault between the systems, not a fault of yours.",
        CancelledTitle = "You are not signed in",
        CancelledText = "You cancelled signing in. We have received no information about you.",
        StoppedTitle = "You cancelled proving who you are",
        StoppedText = "You are still signed in. No information was sent.",
        ExpiredTitle = "This sign-in is no longer valid",
        ExpiredText = "It took longer than allowed or was already used. Please sign in again.",
        SignedInTitle = "You are signed in",
        SignedInText = "This sign-in is complete. You can go on using the service.",
        UnfinishedTitle = "This step was not finished",
        UnfinishedText = "You are still signed in, but proving who you are took longer than allowed. You can try again.",
        Continue = "Continue",
        Back = "Go back",
        SessionEndedTitle = "Your session has expired",
        SessionEndedKept = time => "To protect your information you have been signed out. "
            + $"What you entered is kept until {time}; sign in again to go on.",
        SessionEndedLost = "To protect your information you have been signed out. "
            + "What you entered was not received and could not be kept; sign in again and enter it once more.",
        SessionEndedEmpty = "To protect your information you have been signed out. "
            + "What you asked for was not carried out; sign in again and ask for it once more.",
        KeptFormTitle = "Check before you submit",
        KeptFormText = "You have proven who you are. What you entered is still here and has not been submitted. "
            + "Please check it, then press the button below to submit it.",
        KeptAfterSessionTitle = "What you entered is still here",
        KeptAfterSessionText = "What you asked for was not carried out, because your session had expired. "
            + "Please check what you entered, then press Continue.",
        KeptFormFiles = "Attached files were not kept. If you need to submit files, go back to the form and choose them again.",
        KeptFormEmpty = "(left empty)",
        KeptFormSend = "Submit",
        KeptFormGoneTitle = "What you entered is no longer kept",
        KeptFormGoneText = "It is kept for 15 minutes and shown once. You are signed in; "
            + "go back to the form and fill it in again. Nothing was submitted from this page.",
        OtherPersonTitle = "Your session has ended",
        OtherPersonText = "The account that just signed in is not the one that was signed in before. "
            + "To protect the information you have been signed out, and nothing was sent. Please sign in again with your own account.",
        OtherBrowserTitle = "You are using another browser",
        OtherBrowserText = "You began to sign in with another browser. To be safe, that sign-in has ended. "
            + "You can sign in again here. If it was not you who just signed in, close this page.",
        TooManyTitle = "Many people are signing in",
        TooManyText = "Too many sign-ins were begun from the network you are using. Please wait a minute and try again. "
            + "No information was sent.",
        ErrorTitle = "The request could not be carried out",
        ErrorText = (helpDesk, reference) => "Please try again in a few minutes. If it still fails, "
            + (helpDesk is null ? "contact the agency that offers the service" : $"call {helpDesk}")
            + (reference is null ? "." : $" and read out the support code: {reference}."),
        NoPassword = "Never give anybody your password or an OTP code.",
        Reference = reference => $"Support code: {reference}",
        SignInAgain = "Sign in again",
        SignInHere = "Sign in again here",
        SignInElsewhere = "Sign in with another account",
        TryAgain = "Try again",
        SeeGuide = "See the guide",
        HavingDifficulty = "I have difficulty signing in",
        FrontPage = "To the front page",
        SandboxNotice = "A sandbox, not a real service",
        LogoutTitle = "Sign out?",
        LogoutText = "Your session on this service will end.",
        Logout = "Sign out",
        CauseTitle = "Cause (shown in Development only)",
        LogoutFormTitle = "Signing out",
        LogoutFormText = "You are signed out of this service. If this page does not move on by itself, press the button below to sign "
            + "out of the identity system too.",
        NoSessionText = "There is no session on this service to end.",
        SignIn = "Sign in",
        HelpTitle = "Signing in with an electronic identity account",
        HelpSections =
        [
            (
                "Raise your account to level 2",
                "Take your identity card or citizen identity card, while it may still be used, to the police of any commune, ward or "
                    + "special zone, or to a place that issues identity cards. An officer records your face and fingerprints and tells "
                    + "you the result within 3 working days. If you have no card yet, apply for one at the same time; "
                    + "the result then takes up to 7 days."),
            (
                "Foreigners and organisations",
                "Foreigners go to the immigration authority with their passport or international travel document. "
                    + "Organisations register by form TK02, through their legal representative, whose own account has level 2."),
            ("Activate your account", "Once you are told that the account is granted, activate it in the VNeID app within 7 days."),
            (
                "Change your phone",
                "An account works on one device. On a new phone, confirm with the old phone or read the chip of your identity card."),
            ("Stay safe", "Give nobody your password, passcode or OTP code, not even a helper."),
        ],
    };
}
