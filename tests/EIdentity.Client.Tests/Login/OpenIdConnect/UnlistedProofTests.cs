using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Says before a citizen signs in that the provider's document does not list how this client proves itself.</summary>
public sealed class UnlistedProofTests
{
    [Theory]
    [InlineData(ClientAuthenticationMethod.ClientSecretPost, "client_secret_basic")]
    [InlineData(ClientAuthenticationMethod.ClientSecretBasic, "client_secret_post")]
    [InlineData(ClientAuthenticationMethod.ClientSecretPost, null)]
    [InlineData(ClientAuthenticationMethod.Automatic, "tls_client_auth")]
    public async Task A_way_that_the_document_does_not_list_is_said_once_and_in_the_health_check(
        ClientAuthenticationMethod chosen, string? listed)
    {
        using LoginJourney login = Create(chosen, listed);

        LoginProbeResult before = await ProbeAsync(login);
        await login.BeginAsync();
        await login.BeginAsync();

        Assert.Equal(LoginProbeStatus.Warning, before.Status);
        Assert.Contains("OpenIdConnect:ClientAuthentication", before.Text, StringComparison.Ordinal);
        Assert.Single(login.Part<FakeLogCollector>().GetSnapshot(), line => line.Id.Id == 2915);
    }

    [Theory]
    [InlineData(ClientAuthenticationMethod.ClientSecretPost, "client_secret_post")]
    [InlineData(ClientAuthenticationMethod.ClientSecretBasic, null)]
    [InlineData(ClientAuthenticationMethod.Automatic, "client_secret_post")]
    public async Task Of_a_way_that_it_lists_nothing_is_said(ClientAuthenticationMethod chosen, string? listed)
    {
        using LoginJourney login = Create(chosen, listed);

        await login.BeginAsync();

        Assert.Equal(LoginProbeStatus.Well, (await ProbeAsync(login)).Status);
        Assert.DoesNotContain(login.Part<FakeLogCollector>().GetSnapshot(), line => line.Id.Id == 2915);
    }

    [Fact]
    public async Task A_key_that_was_chosen_where_only_secrets_are_listed_is_said_before_anybody_signs_in()
    {
        using LoginJourney login = new(options =>
        {
            options.ClientAuthentication = ClientAuthenticationMethod.PrivateKeyJwt;
            options.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC");
        });
        login.Provider.Document["token_endpoint_auth_methods_supported"] = new JsonArray("client_secret_basic", "client_secret_post");

        Assert.Contains("does not list PrivateKeyJwt", (await ProbeAsync(login)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_that_went_well_proves_the_document_wrong()
    {
        using LoginJourney login = Create(ClientAuthenticationMethod.ClientSecretPost, "client_secret_basic");

        await login.SignInAsync();
        login.Time.Advance(TimeSpan.FromHours(3));
        await login.BeginAsync();

        Assert.Equal(LoginProbeStatus.Well, (await ProbeAsync(login)).Status);
        Assert.Single(login.Part<FakeLogCollector>().GetSnapshot(), line => line.Id.Id == 2915);
    }

    private static LoginJourney Create(ClientAuthenticationMethod chosen, string? listed)
    {
        LoginJourney login = new(options => options.ClientAuthentication = chosen);
        login.Provider.Document.Remove("token_endpoint_auth_methods_supported");
        if (listed is not null)
        {
            login.Provider.Document["token_endpoint_auth_methods_supported"] = new JsonArray(listed);
        }

        return login;
    }

    private static Task<LoginProbeResult> ProbeAsync(LoginJourney login) =>
        login.Parts.Probes.Single(static probe => probe.Name == ProviderProbe.Called).AskAsync(TestContext.Current.CancellationToken);
}
