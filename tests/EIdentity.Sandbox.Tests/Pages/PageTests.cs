using System.Text.RegularExpressions;

namespace EIdentity.Sandbox.Tests;

public partial class PageTests
{
    public static TheoryData<string> Paths => ["/", "/journal", "/end-session", "/authorize", "/sign-in?request=nobody"];

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

    [GeneratedRegex("<h1>")]
    private static partial Regex Headings();

    [GeneratedRegex("<script| on[a-z]+=|javascript:| style=", RegexOptions.IgnoreCase)]
    private static partial Regex Scripts();
}
