using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class StartGateTests
{
    private readonly FakeLogger<StartGate> _log = new();
    private readonly StartGate _gate;
    private readonly RequestDelegate _pipeline;

    public StartGateTests()
    {
        _gate = new StartGate(_log);
        ApplicationBuilder app = new(new ServiceCollection().BuildServiceProvider());
        _gate.Configure(inner => inner.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status204NoContent;
            return Task.CompletedTask;
        }))(app);
        _pipeline = app.Build();
    }

    [Fact]
    public async Task A_host_that_never_checks_the_levels_is_told_so_once()
    {
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, await AskAsync());
        Assert.Equal(StatusCodes.Status503ServiceUnavailable, await AskAsync());

        FakeLogRecord warning = Assert.Single(_log.Collector.GetSnapshot());
        Assert.Equal((2957, LogLevel.Warning), (warning.Id.Id, warning.Level));
        Assert.Contains("IHostedLifecycleService", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_host_that_has_checked_them_is_told_nothing()
    {
        _gate.Open();

        Assert.Equal(StatusCodes.Status204NoContent, await AskAsync());
        Assert.Empty(_log.Collector.GetSnapshot());
    }

    private async Task<int> AskAsync()
    {
        DefaultHttpContext context = new();
        await _pipeline(context);
        return context.Response.StatusCode;
    }
}
