using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Starts the minimal sample against a sandbox, with settings of the test's own.</summary>
internal static class WebApp
{
    public static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static EIdentityTestApp<Program> Start(Action<IWebHostBuilder>? configure = null, FakeTimeProvider? time = null) =>
        new WebApplicationFactory<Program>().WithWebHostBuilder(configure ?? (_ => { })).WithEIdentitySandbox(options => options.TimeProvider = time ?? TimeProvider.System);

    public static async Task<string> TextAsync(this HttpResponseMessage response)
    {
        using HttpResponseMessage owned = response;
        return await response.Content.ReadAsStringAsync(Cancellation);
    }

    public static async Task<HttpResponseMessage> GetInAsync(this TestBrowser browser, string address, string language)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.AcceptLanguage.ParseAdd(language);
        return await browser.SendAsync(request, Cancellation);
    }

    public static SandboxPerson Level1Person => People.All.First(person => person.AccountLevel == AssuranceLevel.Level1);
}
