using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Headers;
using Microsoft.Net.Http.Headers;

namespace EIdentity.Sandbox;

/// <summary>Holds the words of the sandbox's pages in one language.</summary>
internal sealed partial class PageTexts
{
    public required string Language { get; init; }

    public required string OtherLanguage { get; init; }

    public required string OtherLanguageName { get; init; }

    /// <summary>Gets the name that the title of every page ends with.</summary>
    public required string SiteName { get; init; }

    public required string Notice { get; init; }

    public required string NoticeDetail { get; init; }

    public required string SignInTitle { get; init; }

    public required string WhoAsks { get; init; }

    public required string AskedLevel { get; init; }

    public required string AskedNothing { get; init; }

    public required string ChoosePerson { get; init; }

    public required string AccountOfLevel1 { get; init; }

    public required string AccountOfLevel2 { get; init; }

    public required string ChooseLevel { get; init; }

    public required string ChooseLevelHint { get; init; }

    public required string LevelOfAccount { get; init; }

    public required string Level1 { get; init; }

    public required string Level2 { get; init; }

    public required string Level1OrHigher { get; init; }

    public required string Continue { get; init; }

    public required string Cancel { get; init; }

    public required string ChoosePersonFirst { get; init; }

    public required string ChooseLevelFirst { get; init; }

    public required string ChooseDecision { get; init; }

    public required string AccountTooLow { get; init; }

    /// <summary>Gets what the title of an error page begins with.</summary>
    public required string ErrorMark { get; init; }

    public required string ErrorTitle { get; init; }

    public required string RuleName { get; init; }

    public required string JourneyTitle { get; init; }

    public required string JourneyNotActivated { get; init; }

    public required string JourneyRefused { get; init; }

    public required string JourneyLocked { get; init; }

    public required string JourneyEnds { get; init; }

    public required string SignedOutTitle { get; init; }

    public required string SignedOutText { get; init; }

    public required string NotFoundTitle { get; init; }

    public required string NotFoundText { get; init; }

    public required string NoWorldText { get; init; }

    public required string OtherMethodText { get; init; }

    public required string HomeTitle { get; init; }

    public required string HomeText { get; init; }

    public required string Addresses { get; init; }

    public required string PeopleTitle { get; init; }

    public required string PeopleHeadings { get; init; }

    public required string FaultsTitle { get; init; }

    public required string FaultsText { get; init; }

    public required string Fault { get; init; }

    public required string Times { get; init; }

    public required string OnlyFor { get; init; }

    public required string Everybody { get; init; }

    public required string Arm { get; init; }

    public required string ClearFaults { get; init; }

    public required string ArmedFaults { get; init; }

    public required string ArmedHeadings { get; init; }

    public required string NoFaults { get; init; }

    public required string UntilCleared { get; init; }

    public required string ChooseFault { get; init; }

    public required string ChooseTimes { get; init; }

    public required string ChooseAim { get; init; }

    public required string CannotAim { get; init; }

    public required string OtherSite { get; init; }

    public required string JournalTitle { get; init; }

    public required string JournalHeadings { get; init; }

    public required string Accepted { get; init; }

    public required string Refused { get; init; }

    public required string Faulted { get; init; }

    public required string JournalEmpty { get; init; }

    public required string Home { get; init; }

    public required string BackToApplication { get; init; }

    public bool IsVietnamese => Language == "vi";

    /// <summary>Chooses by the link that was followed, the client's wish, the browser's wish, and last Vietnamese.</summary>
    public static PageTexts For(HttpRequest request, string? uiLocales = null)
    {
        string? link = request.Query["lang"];
        IEnumerable<string> wishes = [link ?? string.Empty, .. (uiLocales ?? string.Empty).Split(' '), .. AcceptedLanguages(request)];
        return Of(wishes.Select(PrimaryLanguage).FirstOrDefault(language => language is "vi" or "en") ?? "vi");
    }

    public static PageTexts Of(string language) => language == "en" ? English : Vietnamese;

    public string ReasonOf(SandboxPerson person) => IsVietnamese ? person.ReasonInVietnamese : person.Reason;

    public string NameOf(SandboxOutcome outcome) => outcome switch
    {
        SandboxOutcome.Accepted => Accepted,
        SandboxOutcome.Faulted => Faulted,
        _ => Refused,
    };

    public string NameOf(IFaultStep step) => IsVietnamese ? step.NameInVietnamese : step.Name;

    public string DescriptionOf(SandboxFault fault) => IsVietnamese ? fault.DescriptionInVietnamese : fault.Description;

    public string ReasonOf(SandboxJournalEntry entry) => IsVietnamese ? entry.ReasonInVietnamese : entry.Reason;

    public string SentenceOf(Rule rule) => IsVietnamese ? rule.SentenceInVietnamese : rule.Sentence;

    public string Describe(SandboxJourney journey) => journey switch
    {
        SandboxJourney.NotActivated => JourneyNotActivated,
        SandboxJourney.WebSignInRefused => JourneyRefused,
        _ => JourneyLocked,
    };

    public string NameOf(AssuranceLevel level) => level switch
    {
        AssuranceLevel.Level1 => Level1,
        AssuranceLevel.Level2 => Level2,
        _ => AskedNothing,
    };

    /// <summary>Names the levels that were asked for, which need not stand in their order.</summary>
    public string NameOf(IReadOnlyList<AssuranceLevel> asked) =>
        asked.Contains(AssuranceLevel.Level1) && asked.Contains(AssuranceLevel.Level2)
            ? Level1OrHigher
            : NameOf(asked is [AssuranceLevel first, ..] ? first : AssuranceLevel.None);

    private static IEnumerable<string> AcceptedLanguages(HttpRequest request) =>
        new RequestHeaders(request.Headers).AcceptLanguage
            .OrderByDescending(language => language, StringWithQualityHeaderValueComparer.QualityComparer)
            .Select(language => language.Value.ToString());

    private static string PrimaryLanguage(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
