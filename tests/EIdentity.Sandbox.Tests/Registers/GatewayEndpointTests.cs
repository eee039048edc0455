using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox.Tests;

public class GatewayEndpointTests
{
    private const string Signed = "/register/signed/soap";
    private const string Forward = "/register/XrdAdapter/RestService/forward/soap";
    private const string Open = "?providerurl=http://localhost:5081/register/open&dstcode=VN:GOV:000.00.00.G00:sandbox-register";

    // What the sandbox's clock says, and a minute more than what it lets pass.
    private const long Now = 1_795_420_800_000;
    private const long TooFar = 361_000;

    [Fact]
    public void Beside_a_service_token_a_key_changes_no_door() =>
        Assert.Equal(RegisterDoor.Token, RegisterDoor.Of(["Wso2", "ApiKey"]));

    [Fact]
    public async Task A_call_with_the_right_digest_is_answered_and_may_come_again_within_the_window()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        HttpRequestMessage again = Call(Signed, LookUp.Find(("request-1", "request-2")));

        HttpResponseMessage response = await sandbox.SendAsync(Sign(Call(Signed), Now), Digest(sandbox, Now));
        sandbox.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await sandbox.SendAsync(Sign(again, Now), Digest(sandbox, Now))).StatusCode);
    }

    [Theory]
    [InlineData(Now + TooFar, "timestamp-window")]
    [InlineData(Now - TooFar, "timestamp-window")]
    [InlineData(Now / 1000, "timestamp-milliseconds")]
    public async Task A_timestamp_off_the_clock_or_of_another_unit_is_refused(long timestamp, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.SendAsync(Sign(Call(Signed), timestamp), Digest(sandbox, timestamp));

        Assert.Equal((HttpStatusCode.Unauthorized, rule), (response.StatusCode, await response.RuleAsync()));
        Assert.Equal(sandbox.Clock.GetUtcNow(), response.Headers.Date);
    }

    [Fact]
    public async Task Where_seconds_are_the_rule_milliseconds_are_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Register.TimestampsInSeconds = true);

        HttpResponseMessage refused = await sandbox.SendAsync(Sign(Call(Signed), Now), Digest(sandbox, Now));
        HttpResponseMessage answered = await sandbox.SendAsync(Sign(Call(Signed), Now / 1000), Digest(sandbox, Now / 1000));

        Assert.Equal(("timestamp-seconds", HttpStatusCode.OK), (await refused.RuleAsync(), answered.StatusCode));
    }

    [Fact]
    public async Task A_digest_in_upper_case_without_a_timestamp_or_of_another_form_is_refused()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage upper = await sandbox.SendAsync(Sign(Call(Signed), Now), Digest(sandbox, Now, upper: true));
        HttpResponseMessage bare = await sandbox.SendAsync(Call(Signed), Digest(sandbox, Now));
        HttpResponseMessage password = await sandbox.SendAsync(Sign(Call(Signed), Now), SandboxHost.Basic("sandbox-agency-user", "x"));

        Assert.Equal("digest", await upper.RuleAsync());
        Assert.Equal("timestamp-milliseconds", await bare.RuleAsync());
        Assert.Equal("digest-form", await password.RuleAsync());
    }

    [Theory]
    [InlineData("", "forward-query")]
    [InlineData("?providerurl=a", "forward-query")]
    [InlineData(Open + "&dstcode=b", "forward-query")]
    [InlineData(Open + "&more=1", "forward-query")]
    [InlineData(Open + "-other", "member-known")]
    [InlineData("?providerurl=http://elsewhere&dstcode=VN:GOV:000.00.00.G00:sandbox-register", "provider-known")]
    public async Task The_adapter_refuses_what_it_cannot_forward_in_the_form_of_a_security_server(string query, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.SendAsync(Call(Forward + query));

        Assert.Equal(rule, await response.RuleAsync());
        Assert.Equal((string?)(await response.JsonAsync())["type"], response.Headers.GetValues("X-Road-Error").Single());
    }

    [Fact]
    public async Task What_the_adapter_forwards_to_cannot_be_called_around_it()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        Assert.Equal(HttpStatusCode.OK, (await sandbox.SendAsync(Call(Forward + Open))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await sandbox.SendAsync(Call("/register/open/soap"))).StatusCode);
    }

    [Theory]
    [InlineData("/register/keyed/soap", "api-key")]
    [InlineData("/register/signed/keyed/soap", "api-key")]
    [InlineData(Signed, "timestamp-milliseconds")]
    [InlineData("/register/soap", "service-token")]
    public async Task Who_brings_nothing_is_refused(string path, string rule)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.SendAsync(Call(path));

        Assert.Equal((HttpStatusCode.Unauthorized, rule), (response.StatusCode, await response.RuleAsync()));
    }

    [Fact]
    public void The_gateways_that_the_application_names_are_set_up_and_those_of_the_world_go_before()
    {
        IConfiguration application = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Population:Gateway", "Forward, Digest")])
            .Build();

        Dictionary<string, string?> own = new SandboxWorld(new SandboxOptions()).GetSettingsFor(application);
        Dictionary<string, string?> chosen = new SandboxWorld(new SandboxOptions { Register = { Gateway = "ApiKey" } })
            .GetSettingsFor(application);

        Assert.Equal("http://localhost:5081" + Forward, own["Population:Address"]);
        Assert.Equal("http://localhost:5081/register/signed", own["Population:Forward:ProviderAddress"]);
        Assert.DoesNotContain("Population:ApiKey:Key", own.Keys);
        Assert.DoesNotContain("Population:Gateway", own.Keys);
        Assert.Equal(("ApiKey", "http://localhost:5081/register/keyed/soap"), (chosen["Population:Gateway"], chosen["Population:Address"]));
    }

    [Fact]
    public void Where_nobody_names_a_gateway_the_settings_stay_those_of_the_service_token()
    {
        IReadOnlyDictionary<string, string?> settings = new SandboxWorld(new SandboxOptions()).GetSettings();

        Assert.Equal("http://localhost:5081/register/soap", settings["Population:Address"]);
        Assert.DoesNotContain(settings.Keys, key => key.Contains("Digest", StringComparison.Ordinal) || key == "Population:Gateway");
    }

    private static HttpRequestMessage Call(string path, string? xml = null)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path)
        {
            Content = new StringContent(xml ?? LookUp.Find(), Encoding.UTF8, "text/xml"),
        };
        request.Headers.Add("SOAPAction", "\"\"");
        return request;
    }

    private static HttpRequestMessage Sign(HttpRequestMessage request, long timestamp)
    {
        request.Headers.Add("Timestamp", $"{timestamp}");
        return request;
    }

    private static AuthenticationHeaderValue Digest(SandboxHost sandbox, long timestamp, bool upper = false)
    {
        sandbox.World.Options.Register.Gateway = "Digest";
        IReadOnlyDictionary<string, string?> settings = sandbox.World.GetSettings();
        string address = settings["Population:Digest:ServiceAddress"]!;
        string key = settings["Population:Digest:SecretKey"]!;
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{address}sandbox-agency-user{timestamp}{key}"));
        return SandboxHost.Basic("sandbox-agency-user", upper ? Convert.ToHexString(hash) : Convert.ToHexStringLower(hash));
    }
}
