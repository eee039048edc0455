using System.Text.RegularExpressions;
using EIdentity.AspNetCore;
using EIdentity.Sandbox;

namespace EIdentity.IntegrationTests;

/// <summary>Holds every pair of fault and text: who reads the message knows which fault it was, or what helps is the same.</summary>
public sealed partial class FaultTextTests
{
    [Fact]
    public void Every_fault_that_ends_in_an_error_has_its_sentence()
    {
        IEnumerable<string> logins = ExpectedOutcomes.Faults
            .Where(fault => ExpectedOutcomes.Of(fault) is { } code && code != ErrorCodes.CancelledByCitizen);
        IEnumerable<string> lookUps = RegisterFault.All.Select(fault => fault.Name).Except([RegisterFault.TokenRefused.Name]);

        Assert.Equal(logins.Concat(lookUps).Order(StringComparer.Ordinal), FaultTexts.All.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Two_faults_share_a_sentence_only_where_the_same_helps()
    {
        IEnumerable<string> shared = FaultTexts.All
            .GroupBy(line => line.Value, line => line.Key, StringComparer.Ordinal)
            .Where(group => group.Count() > 1)
            .Select(group => string.Join(' ', group.Order(StringComparer.Ordinal)));

        Assert.Equal(SharedFaultTexts.All.Keys.Order(StringComparer.Ordinal), shared.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void No_sentence_claims_what_nobody_saw() =>
        Assert.DoesNotContain(FaultTexts.All, line => Claims().IsMatch(line.Value));

    /// <summary>Lists the pages of citizens, who can do no more than one of these things, with the codes that show them.</summary>
    public static TheoryData<string, string, string> Pages => new()
    {
        {
            "Chưa thực hiện được yêu cầu",
            "The request could not be carried out",
            "EID2001 EID2002 EID2003 EID2006 EID2007 EID2008 EID2010 EID2015 EID2021 EID2025 EID2026 EID2028 EID2040 EID2041 EID2042 "
                + "EID2043 EID2044 EID2045 EID2046 EID2047 EID2048 EID2049 EID2050 EID2051 EID2052 EID2053 EID2104"
        },
        { "Lần đăng nhập này không còn hiệu lực", "This sign-in is no longer valid", "EID2005" },
        { "Bạn đang dùng một trình duyệt khác", "You are using another browser", "EID2022" },
        { "Bạn chưa đăng nhập", "You are not signed in", "EID2027" },
        { "Tài khoản của bạn chưa đạt mức độ 2", "Your account has not reached level 2", "EID2101" },
        { "Chưa xác định được mức độ tài khoản của bạn", "The level of your account could not be determined", "EID2102 EID2103" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_shared_by_the_faults_after_which_a_citizen_can_do_the_same(string vietnamese, string english, string codes)
    {
        IEnumerable<string> all = ExpectedOutcomes.Faults.Select(ExpectedOutcomes.Of).OfType<ErrorCode>()
            .Select(code => code.Value).Distinct();

        Assert.Equal(codes.Split(' '), Showing(all, PageLanguage.Vietnamese, vietnamese));
        Assert.Equal(codes.Split(' '), Showing(all, PageLanguage.English, english));
    }

    // The page after an unknown fault must not frighten: nobody saw an attack, another person or a system that is down.
    [Theory]
    [InlineData(PageLanguage.Vietnamese)]
    [InlineData(PageLanguage.English)]
    public void The_page_that_most_faults_share_claims_nothing(PageLanguage language)
    {
        string page = string.Join(' ', CitizenMessage.For(ErrorCodes.UserInfoRefused.Value, language, "AB12-CD34").Paragraphs);

        Assert.DoesNotMatch(Claims(), page);
        Assert.Contains("AB12-CD34", page, StringComparison.Ordinal);
    }

    private static string[] Showing(IEnumerable<string> codes, PageLanguage language, string title) =>
        [.. codes.Where(code => CitizenMessage.For(code, language).Title == title).Order(StringComparer.Ordinal)];

    [GeneratedRegex(
        "incident|attack|outage|is down|another (person|account)|sự cố|tấn công|người khác|tài khoản khác|ngừng hoạt động",
        RegexOptions.IgnoreCase)]
    private static partial Regex Claims();
}
