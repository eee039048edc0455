using System.Net;
using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Seams.Tests;

/// <summary>An app that signs citizens in at the invented office, and the browser of one of them.</summary>
internal sealed class StampOfficeApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Dictionary<string, string> _cookies = [];

    public StampOfficeApp(
        Action<WebApplication>? map = null, Action<IServiceCollection>? add = null, params (string Key, string? Value)[] settings)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(Logs));
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity:Profile"] = "StampOffice",
            ["EIdentity:StampOffice:Office"] = "https://office.example",
            ["EIdentity:Level:ClaimName"] = "ink",
            ["EIdentity:Level:Values:Level2:0"] = "blue",
        });
        builder.Configuration.AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Key, pair.Value)));
        builder.Services.AddLoginProfile(new StampOfficeKind());
        add?.Invoke(builder.Services);
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.Services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => Office);
        builder.Services.AddHealthChecks().AddEIdentity();
        builder.Services.AddAuthorization();
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseAuthorization();
        _app.MapEIdentity();
        _app.MapGet("/apply", (SignedIn citizen) => $"{citizen.Level} {citizen.Citizen.Name.Reveal()}")
            .RequireAssurance(AssuranceLevel.Level2);
        map?.Invoke(_app);
    }

    public FakeLogCollector Logs { get; } = new();

    public ScriptedOffice Office { get; } = new();

    public IServiceProvider Services => _app.Services;

    public Task StartAsync() => _app.StartAsync(TestContext.Current.CancellationToken);

    public Task<HealthReport> CheckHealthAsync() =>
        Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(TestContext.Current.CancellationToken);

    /// <summary>Asks for the page, goes to the office, and comes back with what the office puts into the address.</summary>
    public async Task<HttpResponseMessage> SignInAsync(string back)
    {
        HttpResponseMessage begun = await GetAsync("https://portal.example/apply");
        string state = QueryOf(begun.Headers.Location!)["state"];
        return await GetAsync($"https://portal.example/eidentity/callback?state={state}&{back}");
    }

    public async Task<HttpResponseMessage> GetAsync(string address)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        HttpResponseMessage answer = await _app.GetTestClient().SendAsync(request, TestContext.Current.CancellationToken);
        foreach (string cookie in answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? set) ? set : [])
        {
            string[] pair = cookie.Split(';')[0].Split('=', 2);
            _cookies[pair[0]] = pair[1];
        }

        return answer;
    }

    public static Dictionary<string, string> QueryOf(Uri address) => address.OriginalString.Split('?', 2)[1].Split('&')
        .Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => WebUtility.UrlDecode(part[1]));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    /// <summary>Answers what the test says of every stamp.</summary>
    internal sealed class ScriptedOffice : HttpMessageHandler
    {
        public string Says { get; set; } = "citizen-7|Nguyễn Thị Lan|blue";

        public bool IsOpen { get; set; } = true;

        public Uri? Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = request.RequestUri;
            return Task.FromResult(new HttpResponseMessage(IsOpen ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable)
            {
                Content = new StringContent(Says),
            });
        }
    }
}
