using System.Security.Cryptography;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.InteropTests;

/// <summary>Our login against a provider that shares no code with us.</summary>
public sealed class SignInAtOpenIddictTests
{
    private const string SignedIn = "Level2 " + OpenIddictProvider.Name;

    public static MatrixTheoryData<ClientAuthenticationMethod, PushedRequests> Secrets { get; } = new(
        [ClientAuthenticationMethod.Automatic, ClientAuthenticationMethod.ClientSecretBasic, ClientAuthenticationMethod.ClientSecretPost],
        Enum.GetValues<PushedRequests>());

    [Theory]
    [MemberData(nameof(Secrets))]
    public async Task A_citizen_signs_in_with_the_clients_secret(ClientAuthenticationMethod method, PushedRequests pushedRequests)
    {
        await using PortalAtOpenIddict portal = await PortalAtOpenIddict.StartAsync(
            new OpenIddictSetup { PushedRequests = pushedRequests },
            method);
        using TestBrowser browser = portal.CreateBrowser();

        Assert.Equal(SignedIn, await browser.GetStringAsync("/apply", TestHost.Cancellation));

        AssertPushed(browser, pushedRequests != PushedRequests.NotOffered);
    }

    [Theory]
    [InlineData(PushedRequests.NotOffered)]
    [InlineData(PushedRequests.Offered)]
    [InlineData(PushedRequests.Required)]
    public async Task A_citizen_signs_in_with_the_clients_key(PushedRequests pushedRequests)
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        await using PortalAtOpenIddict portal = await PortalAtOpenIddict.StartAsync(
            new OpenIddictSetup { PushedRequests = pushedRequests, ClientKey = key },
            ClientAuthenticationMethod.PrivateKeyJwt);
        using TestBrowser browser = portal.CreateBrowser();

        Assert.Equal(SignedIn, await browser.GetStringAsync("/apply", TestHost.Cancellation));

        AssertPushed(browser, pushedRequests != PushedRequests.NotOffered);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSha512)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha384)]
    [InlineData(SecurityAlgorithms.EcdsaSha512)]
    public async Task A_token_of_each_algorithm_is_accepted(string algorithm)
    {
        await using PortalAtOpenIddict portal = await PortalAtOpenIddict.StartAsync(new OpenIddictSetup { Algorithm = algorithm });
        using TestBrowser browser = portal.CreateBrowser();

        Assert.Equal(SignedIn, await browser.GetStringAsync("/apply", TestHost.Cancellation));
    }

    [Theory]
    [InlineData(OpenIddictSetup.Level1, "EID2101")]
    [InlineData("urn:test:level-3", "EID2102")]
    [InlineData(null, "EID2103")]
    public async Task A_level_that_is_not_proven_is_refused(string? acr, string code)
    {
        await using PortalAtOpenIddict portal = await PortalAtOpenIddict.StartAsync(new OpenIddictSetup { Acr = acr });
        using TestBrowser browser = portal.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/apply", TestHost.Cancellation);

        Assert.Equal(code, browser.ProblemCode);
        Assert.False(browser.HasSession);
    }

    [Fact]
    public async Task The_callback_names_its_issuer()
    {
        await using PortalAtOpenIddict portal = await PortalAtOpenIddict.StartAsync(new OpenIddictSetup());
        using TestBrowser browser = portal.CreateBrowser();

        (await browser.GetAsync("/apply", TestHost.Cancellation)).Dispose();

        Uri callback = browser.History.Single(address => address.AbsolutePath == "/eidentity/callback");
        Assert.Contains("iss=" + Uri.EscapeDataString(OpenIddictProvider.Issuer), callback.Query, StringComparison.Ordinal);
    }

    private static void AssertPushed(TestBrowser browser, bool isPushed)
    {
        Uri request = browser.History.First(address => address.AbsolutePath == "/authorize");
        Assert.Equal(isPushed, request.Query.Contains("request_uri=", StringComparison.Ordinal));
        Assert.Equal(!isPushed, request.Query.Contains("code_challenge=", StringComparison.Ordinal));
    }
}
