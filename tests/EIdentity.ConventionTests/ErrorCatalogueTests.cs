using System.Globalization;
using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the catalogue of error codes and its page in one piece.</summary>
public sealed partial class ErrorCatalogueTests
{
    private const string Page = "docs/reference/errors.md";

    // What happened decides who can mend it, but for refused answers, where anybody's mistake may stand behind.
    private static readonly Dictionary<ErrorKind, ErrorActor[]> ActorsOf = new()
    {
        [ErrorKind.Configuration] = [ErrorActor.Agency, ErrorActor.Developer],
        [ErrorKind.Unavailable] = [ErrorActor.Provider, ErrorActor.Agency],
        [ErrorKind.AnswerRefused] = Enum.GetValues<ErrorActor>(),
        [ErrorKind.LevelTooLow] = [ErrorActor.Citizen],
        [ErrorKind.LevelUnknown] = [ErrorActor.Agency, ErrorActor.Provider],
        [ErrorKind.Cancelled] = [ErrorActor.Citizen],
        [ErrorKind.ExpiredOrUsed] = [ErrorActor.Citizen],
        [ErrorKind.NotPermitted] = [ErrorActor.Agency],
    };

    public static TheoryData<string> Codes => ErrorCodes.All.Select(error => error.Value).ToTheory();

    [Fact]
    public void A_code_is_given_once() =>
        Assert.Equal(ErrorCodes.All.Count, ErrorCodes.All.Select(error => error.Number).Distinct().Count());

    [Fact]
    public void The_page_explains_every_code_in_order_and_no_other() =>
        Assert.Equal(ErrorCodes.All.Select(error => error.Value), Sections().Select(section => section.Groups["code"].Value));

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_says_kind_and_actor_as_the_code_does(string code)
    {
        ErrorCode error = ErrorCodes.All.Single(error => error.Value == code);

        Assert.Contains($"*{error.Kind} · {error.WhoMustAct}*", Section(code), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_says_in_English_what_happened_and_what_to_do(string code)
    {
        string summary = ErrorCodes.All.Single(error => error.Value == code).Summary;
        string english = Section(code).Split("**Tiếng Việt.**")[0];

        Assert.Contains(summary, english, StringComparison.Ordinal);
        Assert.True(english.Split(summary)[1].Trim().Length > 20, "What to do is missing.");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_page_says_the_same_in_Vietnamese(string code)
    {
        string vietnamese = Section(code).Split("**Tiếng Việt.**")[1];

        Assert.True(vietnamese.Trim().Length > 60, "The Vietnamese text is missing.");
        Assert.Equal(vietnamese.Normalize(), vietnamese);
        Assert.True(vietnamese.Count(letter => letter > '\u00BF') > 10, "The Vietnamese text has lost its diacritics.");
    }

    [Theory]
    [MemberData(nameof(Codes))]
    public void The_kind_of_an_error_fits_who_must_act(string code)
    {
        ErrorCode error = ErrorCodes.All.Single(error => error.Value == code);

        Assert.Contains(error.WhoMustAct, ActorsOf[error.Kind]);
    }

    [Fact]
    public void The_doc_comment_of_a_code_says_its_own_number()
    {
        string source = string.Concat(Repository.Files("src/EIdentity/Errors", "ErrorCodes*.cs").Select(Repository.Read));
        MatchCollection codes = DeclaredCode().Matches(source);

        Assert.Equal(ErrorCodes.All.Count, codes.Count);
        Assert.All(codes, code => Assert.Equal(code.Groups["said"].Value, code.Groups["given"].Value));
    }

    [Fact]
    public void The_help_address_of_a_code_ends_in_its_anchor_on_the_page() => Assert.All(
        ErrorCodes.All,
        error => Assert.EndsWith(
            $"{Page}#{error.Value.ToLower(CultureInfo.InvariantCulture)}", error.HelpAddress, StringComparison.Ordinal));

    private static string Section(string code) =>
        Sections().Single(section => section.Groups["code"].Value == code).Groups["text"].Value;

    private static MatchCollection Sections() => PageSection().Matches(Repository.Read(Page));

    [GeneratedRegex(@"^### (?<code>EID\d+)$(?<text>.*?)(?=^#{1,3} |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex PageSection();

    [GeneratedRegex(@"<summary>(?:\s*///)?\s*EID(?<said>\d+):.*?new\(\s*(?<given>\d+),", RegexOptions.Singleline)]
    private static partial Regex DeclaredCode();
}
