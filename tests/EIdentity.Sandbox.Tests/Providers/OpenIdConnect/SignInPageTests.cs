using System.Net;
using System.Text.RegularExpressions;

namespace EIdentity.Sandbox.Tests;

public partial class SignInPageTests
{
    [Fact]
    public async Task The_page_has_an_address_of_its_own_which_may_be_asked_for_again()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        using HttpResponseMessage sent = await sandbox.GetAsync(await AddressAsync(sandbox));
        string address = sent.Headers.Location!.AbsoluteUri;

        using HttpResponseMessage first = await sandbox.GetAsync(address);
        using HttpResponseMessage again = await sandbox.GetAsync(address);

        Assert.Equal(HttpStatusCode.SeeOther, sent.StatusCode);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(await first.HandleAsync(), await again.HandleAsync());
    }

    [Fact]
    public async Task The_page_that_is_loaded_again_keeps_the_language_that_the_client_wished_for()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string handle = await (await sandbox.AuthorizeAsync(("ui_locales", "en"))).HandleAsync();
        string page = await (await sandbox.GetAsync($"/sign-in?request={handle}")).TextAsync();

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(30)]
    public async Task Back_to_a_sign_in_that_is_over_leads_to_the_application(int minutesLater)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string handle = await (await sandbox.AuthorizeAsync()).HandleAsync();
        await sandbox.DecideAsync(("request", handle));
        sandbox.Clock.Advance(TimeSpan.FromMinutes(minutesLater));

        string page = await (await sandbox.GetAsync($"/sign-in?request={handle}")).TextAsync();

        Assert.Contains("<code>sign-in-unknown</code>", page, StringComparison.Ordinal);
        Assert.Contains("<a href=\"https://portal.example/\">Quay lại ứng dụng</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pushed_request_that_was_used_leads_to_the_application()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string address = await sandbox.PushedAddressAsync();
        await sandbox.FollowAsync(("request_uri", address));

        string page = await (await sandbox.FollowAsync(("request_uri", address))).TextAsync();

        Assert.Contains("<code>request-uri-used</code>", page, StringComparison.Ordinal);
        Assert.Contains("href=\"https://portal.example/\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_application_without_web_pages_is_not_linked_to()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options =>
        {
            options.Client.RedirectUris.Clear();
            options.Client.RedirectUris.Add("vn.example.app:/callback");
        });

        string page = await (await sandbox.AuthorizeAsync()).TextAsync();

        Assert.Contains("<code>redirect-uri</code>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Quay lại ứng dụng", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lan", "Level2 asked, Level2 given.")]
    [InlineData("minh", "Level2 asked, Level1 given.")]
    public async Task The_level_follows_the_person_unless_another_is_chosen(string person, string said)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        string page = await (await sandbox.AuthorizeAsync()).TextAsync();

        await sandbox.DecideAsync(("person", person), ("level", Chosen().Match(page).Groups[1].Value));

        Assert.Equal(said, sandbox.World.Journal.Entries[^1].Reason);
    }

    [Fact]
    public async Task After_a_level_that_the_account_lacks_its_own_is_chosen()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.DecideAsync(("person", "minh"))).TextAsync();

        Assert.Contains("<input type=\"radio\" name=\"person\" value=\"minh\" checked=\"checked\">", page, StringComparison.Ordinal);
        Assert.Equal("account", Chosen().Match(page).Groups[1].Value);
    }

    [Theory]
    [InlineData(SandboxAcrValues.Level1 + " " + SandboxAcrValues.Level2, "mức độ 1 trở lên")]
    [InlineData(SandboxAcrValues.Level2 + " " + SandboxAcrValues.Level1, "mức độ 1 trở lên")]
    [InlineData(SandboxAcrValues.Level1, "mức độ 1")]
    [InlineData("LoA1", "không nêu")]
    public async Task The_page_says_what_was_asked_for(string asked, string said)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        string page = await (await sandbox.AuthorizeAsync(("acr_values", asked))).TextAsync();

        Assert.Contains($"<dd>{said}</dd>", page, StringComparison.Ordinal);
    }

    private static async Task<string> AddressAsync(SandboxHost sandbox) =>
        $"/authorize?client_id=sandbox-portal&request_uri={Uri.EscapeDataString(await sandbox.PushedAddressAsync())}";

    [GeneratedRegex("name=\"level\" value=\"([^\"]+)\" checked")]
    private static partial Regex Chosen();
}
