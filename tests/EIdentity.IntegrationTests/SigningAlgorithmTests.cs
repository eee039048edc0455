using System.Security.Cryptography;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.IntegrationTests;

/// <summary>Signs in at a strict provider that takes few signature algorithms from its clients.</summary>
public sealed class SigningAlgorithmTests
{
    [Theory]
    [InlineData("RS256", true)]
    [InlineData("RS512,PS384", false)]
    public async Task An_RSA_key_signs_assertion_and_request_with_what_the_provider_lists(string listed, bool isPushed)
    {
        using RSA key = RSA.Create(2048);
        SandboxOptions? sandbox = null;
        await using EIdentityTestApp<Program> app = new WebApplicationFactory<Program>()
            .WithWebHostBuilder(host => host.ConfigureServices(
                services => services.PostConfigure<OpenIdConnectLoginOptions>(
                    login => login.ClientKey.Pem = key.ExportPkcs8PrivateKeyPem())))
            .WithEIdentitySandbox(options =>
            {
                sandbox = options;
                options.Client.Keys = "{}";
                options.Client.Authentication = SandboxClientAuthentication.PrivateKeyJwt;
                options.RequireSignedRequest = true;
                options.OfferPushedAuthorization = isPushed;
                listed.Split(',').ToList().ForEach(options.Client.SigningAlgorithms.Add);
            });
        sandbox!.Client.Keys = app.Services.GetRequiredService<ClientKeys>().GetPublicKeySet();

        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, TestContext.Current.CancellationToken);

        Assert.True(browser.HasSession);
    }
}
