using System.Net;
using System.Text;

namespace EIdentity.Sandbox.Tests;

/// <summary>Asks the two national providers for what only they refuse or leave out.</summary>
public sealed class NationalRouteTests
{
    [Theory]
    [InlineData("/vneid/oauth2/token")]
    [InlineData("/national-portal/oauth2/token")]
    public async Task A_token_request_in_JSON_is_answered_415(string path)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();
        using StringContent json = new("""{"grant_type":"authorization_code"}""", Encoding.UTF8, "application/json");

        using HttpResponseMessage answer = await sandbox.Client.PostAsync(path, json, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData("/vneid/.well-known/openid-configuration")]
    [InlineData("/national-portal/.well-known/openid-configuration")]
    [InlineData("/vneid/oauth2/jwks")]
    public async Task There_is_no_document_and_VNeID_has_no_keys(string path)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        using HttpResponseMessage answer = await sandbox.GetAsync(path);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("NationalPortal", "EIdentity:NationalPortal:Authority")]
    [InlineData("VNeID", "EIdentity:VNeID:DecryptionKeys:0:Pem")]
    public async Task The_settings_of_a_route_come_where_it_is_chosen(string? profile, string? setting)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync(options => options.Profile = profile);

        IReadOnlyDictionary<string, string?> settings = sandbox.World.GetSettings();

        Assert.Equal(profile, settings.GetValueOrDefault("EIdentity:Profile"));
        Assert.All(
            settings.Keys.Where(key => key.StartsWith("EIdentity:NationalPortal", StringComparison.Ordinal)
                || key.StartsWith("EIdentity:VNeID", StringComparison.Ordinal)),
            key => Assert.Contains(profile!, key, StringComparison.Ordinal));
        Assert.True(setting is null || settings.ContainsKey(setting));
    }
}
