using System.Net;
using System.Text;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Keeps mistyped numbers, names and dates out of routes, and out of what a refusal says (P15).</summary>
public sealed class MistypedInputTests
{
    private const string Mistyped = "0001900001234";

    public static TheoryData<string, Delegate> Handlers => new()
    {
        { "number", static ([FromRoute] PersonalIdentificationNumber value) => value.IsEmpty },
        { "old number", static ([FromQuery] LegacyIdentityNumber value) => value.IsEmpty },
        { "name", static ([FromRoute] PersonName value) => value.IsEmpty },
        { "date", static ([FromQuery] PartialDate value) => value.IsEmpty },
        { "number by inference", static (PersonalIdentificationNumber value) => value.IsEmpty },
    };

    [Theory(DisableDiscoveryEnumeration = true)]
    [MemberData(nameof(Handlers))]
    public async Task A_person_s_value_in_a_route_or_query_is_no_endpoint(string what, Delegate handler)
    {
        await using WebApplication app = Create(new FakeLogCollector());
        app.MapGet("/{value}", handler);

        Exception? refused = Record.Exception(
            () => ((IEndpointRouteBuilder)app).DataSources.SelectMany(static source => source.Endpoints).ToList());

        Assert.True(refused is InvalidOperationException, what);
    }

    [Fact]
    public async Task P15_a_mistyped_number_in_a_body_is_repeated_neither_in_the_answer_nor_in_a_log()
    {
        FakeLogCollector logs = new();
        await using WebApplication app = Create(logs);
        app.MapPost("/", static (MistypedInput input) => input.Number.IsEmpty);
        await app.StartAsync(WebApp.Cancellation);

        using StringContent body = new($"{{\"number\":\"{Mistyped}\"}}", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await app.GetTestClient().PostAsync("/", body, WebApp.Cancellation);

        string text = await answer.Content.ReadAsStringAsync(WebApp.Cancellation);
        IEnumerable<string> lines = logs.GetSnapshot().Select(static record => $"{record.Message} {record.Exception}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Leaks.AssertNone(text + string.Concat(lines), [Mistyped]);
    }

    [Theory]
    [InlineData("application/json", "{\"number\":\"0001900001234\"}", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "number=0001900001234&text=0001900001234", HttpStatusCode.BadRequest)]
    [InlineData("application/x-www-form-urlencoded", "number=0001900001234", HttpStatusCode.OK)]
    public async Task P15_MVC_repeats_a_mistyped_number_in_no_model_state_answer_or_log(
        string type, string sent, HttpStatusCode expected)
    {
        FakeLogCollector logs = new();
        await using WebApplication app = Create(
            logs, static services => services.AddControllers().AddApplicationPart(typeof(MistypedController).Assembly));
        app.MapControllers();
        await app.StartAsync(WebApp.Cancellation);

        using StringContent body = new(sent, Encoding.UTF8, type);
        string address = $"/mistyped/{type.Split('/')[1]}";
        using HttpResponseMessage answer = await app.GetTestClient().PostAsync(address, body, WebApp.Cancellation);

        string text = await answer.Content.ReadAsStringAsync(WebApp.Cancellation);
        IEnumerable<string> lines = logs.GetSnapshot().Select(static record => $"{record.Message} {record.Exception}");
        Assert.Equal(expected, answer.StatusCode);
        Leaks.AssertNone(text + string.Concat(lines), [Mistyped]);
    }

    // In Development the exception itself is the answer.
    private static WebApplication Create(FakeLogCollector logs, Action<IServiceCollection>? add = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(new FakeLoggerProvider(logs));
        builder.Services.Configure<RouteHandlerOptions>(static options => options.ThrowOnBadRequest = true);
        add?.Invoke(builder.Services);
        return builder.Build();
    }
}
