using System.Text.RegularExpressions;

namespace EIdentity.AspNetCore.Tests;

public sealed partial class CitizenTextsTests
{
    public static TheoryData<string, string> Titles =>
        [.. Texts().Where(static text => text.Name.EndsWith("Title", StringComparison.Ordinal))];

    public static TheoryData<string, string> All => [.. Texts()];

    [Theory]
    [MemberData(nameof(Titles))]
    public void A_title_ends_without_a_full_stop(string name, string text) =>
        Assert.False(text.EndsWith('.'), name);

    [Theory]
    [MemberData(nameof(All))]
    public void A_text_keeps_to_the_words_that_were_agreed_on(string name, string text)
    {
        _ = name;

        // One word for one act; what is tracked is a dossier; no advice that cannot work; cards that are valid in law.
        Assert.DoesNotMatch(Avoided(), text);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Where_communes_and_wards_are_listed_special_zones_are_too(string name, string text)
    {
        _ = name;

        Assert.DoesNotMatch(ShortUnitList(), text);
    }

    [Fact]
    public void Both_languages_hold_the_same_texts() => Assert.Equal(
        NamesIn(CitizenTexts.Vietnamese),
        NamesIn(CitizenTexts.English));

    [Theory]
    [InlineData(null, null, "Bạn vui lòng thử lại sau ít phút. Nếu vẫn gặp lỗi, hãy liên hệ cơ quan cung cấp dịch vụ.")]
    [InlineData("1900 0000", null, "Bạn vui lòng thử lại sau ít phút. Nếu vẫn gặp lỗi, hãy gọi 1900 0000.")]
    [InlineData(
        "1900 0000",
        "AB12-CD34",
        "Bạn vui lòng thử lại sau ít phút. Nếu vẫn gặp lỗi, hãy gọi 1900 0000 và đọc mã hỗ trợ: AB12-CD34.")]
    public void An_error_says_whom_to_call_and_what_to_read_out(string? helpDesk, string? code, string text) =>
        Assert.Equal(text, CitizenTexts.Vietnamese.ErrorText(helpDesk, code));

    [Theory]
    [InlineData("EID2101")]
    [InlineData("EID2102")]
    public void Who_needs_another_level_reads_whom_to_call(string code)
    {
        Assert.Contains(
            "Nếu cần hỗ trợ, hãy gọi 1900 0000.",
            CitizenMessage.For(code, PageLanguage.Vietnamese, helpDesk: "1900 0000").Paragraphs);
    }

    [Theory]
    [InlineData(PageLanguage.Vietnamese)]
    [InlineData(PageLanguage.English)]
    public void The_help_for_a_layout_of_ones_own_is_that_of_the_built_in_page(PageLanguage language)
    {
        CitizenTexts texts = language == PageLanguage.English ? CitizenTexts.English : CitizenTexts.Vietnamese;

        CitizenHelp help = CitizenHelp.For(language);

        Assert.Equal(texts.HelpTitle, help.Title);
        Assert.Equal(texts.HelpSections, help.Sections.Select(static section => (section.Title, section.Text)));
    }

    [GeneratedRegex(
        "gửi hồ sơ|mã tra cứu|căn cước còn hạn|quay lại trình duyệt|go back to that browser|không cần cung cấp|số CCCD|valid identity card",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Avoided();

    [GeneratedRegex("xã, phường(?!, đặc khu)|commune or ward", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ShortUnitList();

    private static IEnumerable<(string Name, string Text)> Texts() =>
        TextsOf(CitizenTexts.Vietnamese).Concat(TextsOf(CitizenTexts.English));

    private static IEnumerable<string> NamesIn(CitizenTexts texts) => TextsOf(texts).Select(static text => text.Name).Order();

    private static IEnumerable<(string Name, string Text)> TextsOf(CitizenTexts texts) =>
        from property in typeof(CitizenTexts).GetProperties()
        where property.GetMethod!.IsStatic == false
        from text in property.GetValue(texts) switch
        {
            string text => [(property.Name, text)],
            Func<string, string> text => [(property.Name, text("AB12-CD34"))],
            Func<string?, string?, string> text => [(property.Name, text("1900 0000", "AB12-CD34")), (property.Name, text(null, null))],
            (string Title, string Text)[] sections => sections.SelectMany(
                static section => new[] { ("SectionTitle", section.Title), ("Section", section.Text) }),
            _ => throw new InvalidOperationException($"{property.Name} is of a kind that no test reads."),
        }
        select text;
}
