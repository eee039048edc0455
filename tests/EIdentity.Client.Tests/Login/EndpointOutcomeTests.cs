using System.Net;
using System.Text;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A health check looks at what the endpoints said to the last logins, not at the document alone.</summary>
public sealed class EndpointOutcomeTests : IDisposable
{
    private readonly LoginJourney _login = new();

    [Theory]
    [InlineData("/token")]
    [InlineData("/userinfo")]
    public async Task An_endpoint_that_fails_is_a_warning_and_after_three_times_an_outage_until_a_login_goes_well(string path)
    {
        _login.Provider.Change = (called, answer) =>
            answer.StatusCode = called == path ? HttpStatusCode.InternalServerError : answer.StatusCode;

        await _login.RefusalAsync();
        LoginProbeResult once = await AskAsync("provider");
        await _login.RefusalAsync();
        await _login.RefusalAsync();
        LoginProbeResult thrice = await AskAsync("provider");
        _login.Provider.Change = (_, _) => { };
        await _login.SignInAsync();

        Assert.Equal((LoginProbeStatus.Warning, LoginProbeStatus.Failing), (once.Status, thrice.Status));
        Assert.Contains("answered 500", thrice.Text, StringComparison.Ordinal);
        Assert.Equal(LoginProbeStatus.Well, (await AskAsync("provider")).Status);
    }

    [Fact]
    public async Task A_code_that_was_used_up_says_nothing_of_the_endpoint()
    {
        _login.Provider.TokenAnswer["error"] = "invalid_grant";

        await _login.RefusalAsync();

        Assert.Equal(LoginProbeStatus.Well, (await AskAsync("provider")).Status);
    }

    [Fact]
    public async Task A_private_key_that_the_provider_publishes_signs_in_and_is_said_loudly()
    {
        _login.Provider.Change = (path, answer) =>
        {
            if (path == "/keys")
            {
                string set = answer.Content.ReadAsStringAsync().GetAwaiter().GetResult();
                answer.Content = new StringContent(
                    set.Replace("\"kty\"", "\"d\":\"AAAA\",\"kty\"", StringComparison.Ordinal), Encoding.UTF8, "application/json");
            }
        };

        await _login.SignInAsync();

        Assert.Equal(LoginProbeStatus.Failing, (await AskAsync("keys")).Status);
        FakeLogRecord line = Assert.Single(_login.Part<FakeLogCollector>().GetSnapshot(), static line => line.Id.Id == 2913);
        Assert.Equal(LogLevel.Critical, line.Level);
        Assert.DoesNotContain("AAAA", line.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_that_cannot_be_used_is_a_warning_once_an_hour_and_a_line_for_each_login()
    {
        _login.Provider.Claims["birthdate"] = "30/02/1990";

        await _login.SignInAsync();
        await _login.SignInAsync();
        _login.Time.Advance(TimeSpan.FromHours(1));
        await _login.SignInAsync();

        FakeLogRecord[] lines = [.. _login.Part<FakeLogCollector>().GetSnapshot().Where(static line => line.Id.Id == 2912)];
        Assert.Equal([LogLevel.Warning, LogLevel.Information, LogLevel.Warning], lines.Select(static line => line.Level));
        Assert.All(lines, static line => Assert.Contains("the form 99/99/9999", line.Message, StringComparison.Ordinal));
    }

    public void Dispose() => _login.Dispose();

    private Task<LoginProbeResult> AskAsync(string probe) =>
        _login.Flow.Profile.Probes.Single(known => known.Name == probe).AskAsync(TestContext.Current.CancellationToken);
}
