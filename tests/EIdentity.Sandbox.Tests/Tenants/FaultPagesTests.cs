using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace EIdentity.Sandbox.Tests;

public class FaultPagesTests
{
    private static readonly Dictionary<string, string?> Arming = new()
    {
        ["fault"] = "acr-missing",
        ["times"] = "2",
        ["person"] = "hoa",
        ["decision"] = "arm",
    };

    [Fact]
    public async Task The_page_lists_every_fault_under_its_step_in_both_languages()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string vietnamese = await (await sandbox.GetAsync("/faults")).TextAsync();
        string english = await (await sandbox.GetAsync("/faults?lang=en")).TextAsync();

        Assert.All(FaultPages.All, fault =>
        {
            Assert.Contains(OptionOf(fault, fault.DescriptionInVietnamese), vietnamese, StringComparison.Ordinal);
            Assert.Contains(OptionOf(fault, fault.Description), english, StringComparison.Ordinal);
            Assert.Contains($"<optgroup label=\"{fault.Hook.Step.Name}\">", english, StringComparison.Ordinal);
        });
        Assert.Contains("<optgroup label=\"bộ khóa công khai\">", vietnamese, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_home_page_leads_there()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.GetAsync("/")).TextAsync();

        Assert.Contains("<a href=\"/faults?lang=vi\">Mô phỏng lỗi</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_that_is_armed_by_hand_strikes()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await SendAsync(sandbox);
        string page = await (await sandbox.GetAsync(response.Headers.Location!.OriginalString)).TextAsync();

        Assert.Equal(HttpStatusCode.SeeOther, response.StatusCode);
        Assert.Contains(
            $"<td>acr-missing</td><td>ID token</td><td lang=\"vi\">{People.Hoa.Citizen.Name.Reveal()}</td><td>0</td><td>2</td>",
            page,
            StringComparison.Ordinal);
        Assert.False((await sandbox.IdTokenAsync(People.Hoa)).ContainsKey("acr"));
        Assert.True((await sandbox.IdTokenAsync(People.Lan)).ContainsKey("acr"));
    }

    [Fact]
    public async Task All_can_be_cleared_by_hand_whatever_else_is_chosen()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(LoginFault.AcrMissing);

        await SendAsync(sandbox, ("decision", "clear"), ("fault", "nothing"));

        Assert.Empty(sandbox.World.Faults.Armed);
    }

    [Theory]
    [InlineData("fault", "nothing", "Hãy chọn một lỗi trong danh sách.")]
    [InlineData("fault", null, "Hãy chọn một lỗi trong danh sách.")]
    [InlineData("times", "0", "Số lần phải từ 1 đến 1000.")]
    [InlineData("times", "1001", "Số lần phải từ 1 đến 1000.")]
    [InlineData("times", "-1", "Số lần phải từ 1 đến 1000.")]
    [InlineData("person", "nobody", "Hãy chọn một người trong danh sách, hoặc mọi người.")]
    [InlineData("fault", "authorize-unavailable", "Lỗi này xảy ra trước khi biết ai đăng nhập. Hãy chọn mọi người.")]
    public async Task An_impossible_choice_shows_the_page_again(string name, string? value, string problem)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await SendAsync(sandbox, (name, value));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains($"<p role=\"alert\" id=\"problem\">{problem}</p>", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(sandbox.World.Faults.Armed);
    }

    [Theory]
    [InlineData(null, null, null, HttpStatusCode.SeeOther)]
    [InlineData("same-origin", "null", null, HttpStatusCode.SeeOther)]
    [InlineData("same-origin", "http://localhost:5081", null, HttpStatusCode.SeeOther)]
    [InlineData(null, "http://localhost:5081", null, HttpStatusCode.SeeOther)]
    [InlineData(null, "http://127.0.0.1:5081", "127.0.0.1:5081", HttpStatusCode.SeeOther)]
    [InlineData("cross-site", "https://evil.example", null, HttpStatusCode.Forbidden)]
    [InlineData("cross-site", "null", null, HttpStatusCode.Forbidden)]
    [InlineData("same-site", "http://localhost:5080", null, HttpStatusCode.Forbidden)]
    [InlineData("none", null, null, HttpStatusCode.Forbidden)]
    [InlineData(null, "null", null, HttpStatusCode.Forbidden)]
    [InlineData(null, "http://localhost:5080", null, HttpStatusCode.Forbidden)]
    [InlineData("same-origin", "http://evil.example:5081", "evil.example:5081", HttpStatusCode.Forbidden)]
    public async Task A_page_of_another_site_arms_and_clears_nothing(string? site, string? origin, string? host, HttpStatusCode status)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        sandbox.World.Faults.Arm(RegisterFault.Throttled);
        HttpRequestMessage request = new(HttpMethod.Post, "/faults") { Content = new FormUrlEncodedContent(Arming!) };
        Add(request, "Sec-Fetch-Site", site);
        Add(request, "Origin", origin);
        request.Headers.Host = host;

        HttpResponseMessage response = await sandbox.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
        Assert.Equal(status == HttpStatusCode.SeeOther ? 2 : 1, sandbox.World.Faults.Armed.Count);
    }

    [Fact]
    public async Task A_tenant_s_page_arms_in_its_own_world()
    {
        await using TenantsHost tenants = await TenantsHost.StartAsync();
        SandboxHost an = tenants.Add("an");
        SandboxHost binh = tenants.Add("binh");

        HttpResponseMessage response = await SendAsync(an);

        Assert.Equal("/an/faults?lang=vi", response.Headers.Location!.OriginalString);
        Assert.Contains("action=\"/an/faults\"", await (await an.GetAsync("/faults")).TextAsync(), StringComparison.Ordinal);
        Assert.Single(an.World.Faults.Armed);
        Assert.Empty(binh.World.Faults.Armed);
    }

    private static string OptionOf(SandboxFault fault, string sentence) =>
        $"<option value=\"{fault.Name}\">{fault.Name}: {HtmlEncoder.Create(UnicodeRanges.All).Encode(sentence)}</option>";

    private static Task<HttpResponseMessage> SendAsync(SandboxHost sandbox, params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> form = new(Arming);
        Login.Change(form, changes);
        return sandbox.PostAsync("/faults", form!);
    }

    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null)
        {
            request.Headers.Add(name, value);
        }
    }
}
