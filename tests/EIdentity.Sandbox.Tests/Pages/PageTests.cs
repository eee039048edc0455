using System.Text.RegularExpressions;

namespace EIdentity.Sandbox.Tests;

public partial class PageTests
{
    public static TheoryData<string> Paths => ["/", "/journal", "/faults", "/end-session", "/authorize", "/sign-in?request=nobody"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_says_that_it_is_not_real_and_runs_no_script(string path)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync(path);

        AssertIsPage(response, await response.TextAsync());
    }

    [Fact]
    public async Task The_sign_in_page_is_one_too()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AuthorizeAsync();

        AssertIsPage(response, await response.TextAsync());
        Assert.Contains(
            "form-action 'self' https://portal.example;",
            response.Headers.GetValues("Content-Security-Policy").Single(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sign_in_page_shows_each_person_with_a_reason_under_a_label()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.AuthorizeAsync()).TextAsync();

        Assert.All(People.All, person => Assert.Contains(person.ReasonInVietnamese, page, StringComparison.Ordinal));
        Assert.Equal(People.All.Count + 3, Regex.Count(page, "<label [^>]*><input type=\"radio\""));
        Assert.Equal(2, Regex.Count(page, "<fieldset[^>]*><legend>"));
    }

    [Fact]
    public async Task What_the_settings_say_is_encoded()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Client.ClientId = "<b>portal</b>");

        string page = await (await sandbox.AuthorizeAsync(("client_id", "<b>portal</b>"))).TextAsync();

        Assert.Contains("&lt;b&gt;portal&lt;/b&gt;", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", null, "vi")]
    [InlineData("", "en-US,en;q=0.9", "en")]
    [InlineData("", "fr, vi;q=0.4, en;q=0.8", "en")]
    [InlineData("", "fr", "vi")]
    [InlineData("?lang=vi", "en", "vi")]
    public async Task The_language_is_the_link_s_or_the_browser_s_or_Vietnamese(string query, string? accepted, string language)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.Client.DefaultRequestHeaders.Add("Accept-Language", accepted);

        string page = await (await sandbox.GetAsync("/" + query)).TextAsync();

        Assert.Contains($"<html lang=\"{language}\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_client_may_wish_for_a_language()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.AuthorizeAsync(("ui_locales", "fr en"))).TextAsync();

        Assert.Contains("Sandbox, not a real service", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_page_shows_the_newest_call_first()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        await sandbox.AuthorizeAsync();
        await sandbox.GetAsync("/userinfo");

        string page = await (await sandbox.GetAsync("/journal")).TextAsync();

        Assert.True(page.IndexOf("/userinfo", StringComparison.Ordinal) < page.IndexOf("/authorize", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("vi", "15:00:00 23/11/2026|/authorize|Chấp nhận||Yêu cầu: mức độ 2.")]
    [InlineData("en", "15:00:00 23/11/2026|/authorize|Accepted||Level2 asked.")]
    public async Task The_journal_page_speaks_the_language_and_the_time_of_its_reader(string language, string row)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        await sandbox.AuthorizeAsync();

        string page = await (await sandbox.GetAsync($"/journal?lang={language}")).TextAsync();

        Assert.Contains($"<tr><td>{row.Replace("|", "</td><td>", StringComparison.Ordinal)}</td></tr>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_journal_page_tells_refusals_and_faults_in_Vietnamese()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AuthorizeUnavailable);
        await sandbox.AuthorizeAsync();
        await sandbox.AuthorizeAsync(("nonce", null));

        string page = await (await sandbox.GetAsync("/journal")).TextAsync();

        Assert.Contains(
            $"<td>Từ chối</td><td>nonce-missing</td><td>{ProviderRules.NonceMissing.SentenceInVietnamese}</td>",
            page,
            StringComparison.Ordinal);
        Assert.Contains(
            $"<td>Lỗi mô phỏng</td><td>authorize-unavailable</td><td>{LoginFault.AuthorizeUnavailable.DescriptionInVietnamese}</td>",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_pages_follow_a_dark_screen()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.GetAsync("/")).TextAsync();
        string css = await (await sandbox.GetAsync("/sandbox.css")).TextAsync();

        Assert.Contains("<meta name=\"color-scheme\" content=\"light dark\">", page, StringComparison.Ordinal);
        Assert.Contains("@media (prefers-color-scheme: dark)", css, StringComparison.Ordinal);
        Assert.All(Colours().Matches(css), colour => Assert.StartsWith("--", colour.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_stylesheet_is_served_from_the_same_origin()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync("/sandbox.css");

        Assert.Equal("text/css", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains(":focus-visible", await response.TextAsync(), StringComparison.Ordinal);
    }

    private static void AssertIsPage(HttpResponseMessage response, string page)
    {
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
        Assert.Contains("Bản minh họa, không phải dịch vụ thật", page, StringComparison.Ordinal);
        Assert.Single(Headings().Matches(page));
        Assert.DoesNotMatch(Scripts(), page);
    }

    // A colour that is no variable would stay as it is in the dark.
    [GeneratedRegex("([a-z-]+): #[0-9a-f]{6}")]
    private static partial Regex Colours();

    [GeneratedRegex("<h1>")]
    private static partial Regex Headings();

    [GeneratedRegex("<script| on[a-z]+=|javascript:| style=", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();
}
