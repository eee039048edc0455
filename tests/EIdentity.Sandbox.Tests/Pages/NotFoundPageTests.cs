using System.Net;

namespace EIdentity.Sandbox.Tests;

public class NotFoundPageTests
{
    [Theory]
    [InlineData("/nowhere", "Hệ thống thử nghiệm không có trang nào ở địa chỉ này.", HttpStatusCode.NotFound)]
    [InlineData("/a/b.png?x=%22%3E", "Hệ thống thử nghiệm không có trang nào ở địa chỉ này.", HttpStatusCode.NotFound)]
    [InlineData("/token", "Địa chỉ này dành cho chương trình và được gọi bằng phương thức: POST.", HttpStatusCode.MethodNotAllowed)]
    public async Task An_address_of_nobody_is_a_page_for_a_browser(string path, string text, HttpStatusCode status)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.Client.DefaultRequestHeaders.Add("Accept", "text/html");

        HttpResponseMessage response = await sandbox.GetAsync(path);
        string page = await response.TextAsync();
        string other = await (await sandbox.GetAsync(WebUtility.HtmlDecode(Links.OtherLanguageOf(page)))).TextAsync();

        Assert.Equal(status, response.StatusCode);
        Assert.Contains("<title>Lỗi: Không tìm thấy trang này - Hệ thống thử nghiệm</title>", page, StringComparison.Ordinal);
        Assert.Contains($"<p role=\"alert\">{text}</p>", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", other, StringComparison.Ordinal);
        Assert.Empty(sandbox.World.Journal.Entries);
    }

    [Theory]
    [InlineData("/nowhere", null, HttpStatusCode.NotFound)]
    [InlineData("/token", "POST", HttpStatusCode.MethodNotAllowed)]
    public async Task An_address_of_nobody_is_JSON_for_a_program(string path, string? allowed, HttpStatusCode status)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.GetAsync(path);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal("not_found", (string?)(await response.JsonAsync())["error"]);
        Assert.Equal(allowed, response.Content.Headers.Allow.SingleOrDefault());
    }

    [Theory]
    [InlineData("../an/nowhere", "Hệ thống thử nghiệm không có trang nào ở địa chỉ này.")]
    [InlineData("../nobody/nowhere", "Không có hệ thống thử nghiệm nào ở địa chỉ này, hoặc hệ thống đó đã bị gỡ.")]
    [InlineData("../nobody/authorize", "Không có hệ thống thử nghiệm nào ở địa chỉ này, hoặc hệ thống đó đã bị gỡ.")]
    public async Task A_tenant_that_is_none_is_told_apart_from_a_page_that_is_none(string path, string text)
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");
        an.Client.DefaultRequestHeaders.Add("Accept", "text/html");

        HttpResponseMessage response = await an.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains(text, await response.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_that_answers_something_beside_the_sandbox_loses_nothing_to_it()
    {
        await using SandboxHost sandbox = await SandboxHost.StartBesideAsync("/health");

        Assert.Equal("own", await (await sandbox.GetAsync("/health")).TextAsync());
    }
}
