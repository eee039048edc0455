using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox.Tests;

public class ClientSettingsTests
{
    [Fact]
    public void A_client_that_proves_itself_by_key_gets_a_key_and_no_secret()
    {
        SandboxWorld world = new(new SandboxOptions { Client = { Authentication = SandboxClientAuthentication.PrivateKeyJwt } });

        IReadOnlyDictionary<string, string?> settings = world.GetSettings();

        Assert.Null(settings["EIdentity:OpenIdConnect:ClientSecret"]);
        Assert.Equal("PrivateKeyJwt", settings["EIdentity:OpenIdConnect:ClientAuthentication"]);
        Assert.StartsWith("-----BEGIN PRIVATE KEY-----", settings["EIdentity:OpenIdConnect:ClientKey:Pem"], StringComparison.Ordinal);
        Assert.DoesNotContain("\"d\"", world.Part<OpenIdConnectProvider>().Clients.Main.Keys, StringComparison.Ordinal);
    }

    [Fact]
    public void A_client_with_keys_of_its_own_gets_none()
    {
        using TestKey key = new();
        SandboxWorld world = new(
            new SandboxOptions { Client = { Authentication = SandboxClientAuthentication.PrivateKeyJwt, Keys = key.PublicSet } });

        Assert.DoesNotContain("EIdentity:OpenIdConnect:ClientKey:Pem", world.GetSettings().Keys);
    }

    [Fact]
    public void Settings_follow_what_the_provider_requires()
    {
        SandboxWorld strict = new(new SandboxOptions { RequireDpop = true, RequireSignedRequest = true });
        SandboxWorld plain = new(new SandboxOptions());

        Assert.Equal("true", strict.GetSettings()["EIdentity:OpenIdConnect:SignRequest"]);
        Assert.Equal("true", strict.GetSettings()["EIdentity:OpenIdConnect:UseDpop"]);
        Assert.Contains("EIdentity:OpenIdConnect:ClientKey:Pem", strict.GetSettings().Keys);
        Assert.DoesNotContain("EIdentity:OpenIdConnect:SignRequest", plain.GetSettings().Keys);
        Assert.DoesNotContain("EIdentity:OpenIdConnect:UseDpop", plain.GetSettings().Keys);
    }

    [Theory]
    [InlineData("ClientKey:PemFile", "ClientKey:Pem", "DecryptionKeys:0:Pem")]
    [InlineData("DecryptionKeys:0:PemFile", "DecryptionKeys:0:Pem", "ClientKey:Pem")]
    public void A_key_that_the_application_names_itself_is_left_alone(string own, string left, string made)
    {
        SandboxWorld world = new(
            new SandboxOptions { RequireSignedRequest = true, Client = { IdTokenEncryption = new() { Algorithm = "ECDH-ES" } } });
        IConfiguration application = new ConfigurationBuilder()
            .AddInMemoryCollection([new($"EIdentity:OpenIdConnect:{own}", "login.pem")])
            .Build();

        Dictionary<string, string?> settings = world.GetSettingsFor(application);

        Assert.DoesNotContain($"EIdentity:OpenIdConnect:{left}", settings.Keys);
        Assert.Contains($"EIdentity:OpenIdConnect:{made}", settings.Keys);
        Assert.Single(JsonNode.Parse(world.Part<OpenIdConnectProvider>().Clients.Main.Keys!)!["keys"]!.AsArray());
    }

    [Fact]
    public void The_key_stays_the_same()
    {
        SandboxWorld world = new(new SandboxOptions { RequireSignedRequest = true });

        string? first = world.GetSettings()["EIdentity:OpenIdConnect:ClientKey:Pem"];

        Assert.Equal(first, world.GetSettings()["EIdentity:OpenIdConnect:ClientKey:Pem"]);
    }
}
