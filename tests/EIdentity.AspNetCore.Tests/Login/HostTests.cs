using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class HostTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start();

    // Kestrel lets all of these pass: scanners send them.
    [Theory]
    [InlineData("")]
    [InlineData("portal.example:99999")]
    [InlineData("portal..example")]
    public async Task A_login_under_a_host_that_is_none_is_a_bad_request_and_no_error_of_the_app(string host)
    {
        TestServer server = (TestServer)_app.Services.GetRequiredService<IServer>();

        HttpContext answered = await server.SendAsync(
            request =>
            {
                request.Request.Path = EIdentityDefaults.LoginPath;
                request.Request.Headers.Host = host;
            },
            WebApp.Cancellation);

        Assert.Equal(StatusCodes.Status400BadRequest, answered.Response.StatusCode);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
