using System.Net;

namespace EIdentity.Sandbox.Tests;

public class ErrorPageTests
{
    public static TheoryData<string> Errors =>
    [
        "/authorize", "/authorize?client_id=sandbox-portal", "/sign-in", "/sign-in?request=nobody",
        "/end-session?client_id=sandbox-portal&post_logout_redirect_uri=https://elsewhere.example/",
    ];

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_page_says_so_in_its_title_and_leads_out(string path)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.GetAsync(path)).TextAsync();

        Assert.Contains("<title>Lỗi: Không thể tiếp tục - Hệ thống thử nghiệm</title>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/?lang=vi\">Trang đầu của hệ thống thử nghiệm</a>", page, StringComparison.Ordinal);
        Assert.Equal(
            path.Contains("client_id", StringComparison.Ordinal),
            page.Contains("<a href=\"https://portal.example/\">Quay lại ứng dụng</a>", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task An_error_page_stands_in_the_other_language_too(string path)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string page = await (await sandbox.GetAsync(path)).TextAsync();

        string other = await (await sandbox.GetAsync(WebUtility.HtmlDecode(Links.OtherLanguageOf(page)))).TextAsync();

        Assert.Contains("<title>Error: This cannot go on - Sandbox</title>", other, StringComparison.Ordinal);
        Assert.Contains("lang=vi", Links.OtherLanguageOf(other), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_form_the_link_to_the_other_language_leads_to_the_sign_in()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.PostAsync("/sign-in", [new("request", "\"><b>")])).TextAsync();

        Assert.Equal("/sign-in?request=%22%3E%3Cb%3E&amp;lang=en", Links.OtherLanguageOf(page));
    }
}
