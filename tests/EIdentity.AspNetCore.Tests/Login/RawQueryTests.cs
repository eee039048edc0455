using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Comes back from a provider that leaves a plus sign in the query as it is.</summary>
public sealed partial class RawQueryTests
{
    [Theory]
    [InlineData("a+b%2Bc", "&code=a%2Bb%2Bc&")]
    [InlineData("a%20b", null)]
    public async Task A_plus_sign_of_the_callback_reaches_the_provider_as_one_and_a_blank_does_not(string code, string? field)
    {
        TokenEndpoint provider = new();
        await using EIdentityTestApp<Program> app = WebApp.Start(host => UseVNeID(host).ConfigureServices(services => services
            .AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => provider)));
        using HttpClient browser = app.Factory.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new("https://localhost") });

        using HttpResponseMessage sent = await browser.GetAsync("/apply", WebApp.Cancellation);
        string state = State().Match(sent.Headers.Location!.Query).Groups[1].Value;
        using HttpResponseMessage back = await browser.GetAsync($"/eidentity/callback?code={code}&state={state}", WebApp.Cancellation);

        Assert.Equal(field is not null, provider.Asked.Length > 0);
        Assert.Contains(field ?? string.Empty, provider.Asked, StringComparison.Ordinal);
    }

    private static IWebHostBuilder UseVNeID(IWebHostBuilder host) => host
        .UseSetting("EIdentity:Profile", "VNeID")
        .UseSetting("EIdentity:VNeID:Authority", "https://sso.example")
        .UseSetting("EIdentity:VNeID:ClientId", "agency")
        .UseSetting("EIdentity:VNeID:ClientSecret", "not-a-real-secret")
        .UseSetting("EIdentity:VNeID:AccountTypes:Citizen", "1")
        .UseSetting("EIdentity:VNeID:PlainCodeForm", "Any")
        .UseSetting("EIdentity:VNeID:Endpoints:Token", "https://sso.example/token")
        .UseSetting("EIdentity:VNeID:Endpoints:UserInfo", "https://sso.example/userinfo");

    [GeneratedRegex("[?&]state=([^&]+)")]
    private static partial Regex State();

    private sealed class TokenEndpoint : DelegatingHandler
    {
        public string Asked { get; private set; } = string.Empty;

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = await request.Content!.ReadAsStringAsync(cancellationToken);
            return new(HttpStatusCode.BadRequest)
            {
                Content = new StringContent("""{"error":"invalid_grant"}""", Encoding.UTF8, "application/json"),
            };
        }
    }
}
