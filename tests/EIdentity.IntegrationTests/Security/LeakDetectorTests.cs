using System.Diagnostics;
using System.Diagnostics.Metrics;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.IntegrationTests;

/// <summary>Plants a leak in every place, so that "no leaks" means that there are none, not that nobody looked.</summary>
public sealed class LeakDetectorTests
{
    private static readonly string Secret = $"planted-{Guid.NewGuid():N}";

    public static TheoryData<Sink> Sinks => [.. Enum.GetValues<Sink>()];

    public static TheoryData<string> Forms =>
    [
        "Nguyễn Thị Lan",
        "Nguyễn Thị Lan".Normalize(System.Text.NormalizationForm.FormD),
        "NGUYỄN THỊ LAN",
        "Nguy%E1%BB%85n%20Th%E1%BB%8B%20Lan",
        Convert.ToBase64String("Nguyễn Thị Lan"u8),
        "Nguy\\u1EC5n Th\\u1ECB Lan",
    ];

    [Theory]
    [MemberData(nameof(Sinks))]
    public async Task A_planted_leak_is_found_where_it_was_planted(Sink sink)
    {
        await using CaseWorld world = CaseWorld.Create(
            new CaseSetup { Services = services => services.AddSingleton<IStartupFilter>(new Planter(sink, Secret)) });
        world.Canaries.Add("the planted secret", Secret);

        await PlantAsync(world, sink);
        await world.StopAsync();

        string found = Assert.Single(world.Sightings.FindLeaks(world.Canaries.All).Select(leak => leak.Split(':')[0]).Distinct());
        Assert.Equal($"the planted secret in {sink}", found);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_name_is_found_in_every_form(string form) =>
        Assert.True(new Canary("a name", "Nguyễn Thị Lan").IsIn(Sink.Log, $"before {form} after".ToLowerInvariant()));

    [Fact]
    public async Task The_secrets_of_the_wire_are_learnt()
    {
        await using CaseWorld world = CaseWorld.Create();
        using TestBrowser browser = await world.SignInAsync(CaseWorld.Citizen);

        Assert.Empty(new[] { "code", "code_verifier", "access_token", "id_token", "an Authorization header" }.Except(NamesOf(world)));
    }

    [Fact]
    public async Task The_secrets_of_the_national_routes_are_learnt_too()
    {
        await using CaseWorld portal = CaseWorld.Create(new CaseSetup { Route = LoginRoute.NationalPortal });
        await using CaseWorld vneid = CaseWorld.Create(new CaseSetup { Route = LoginRoute.VNeID });
        using TestBrowser atPortal = await portal.SignInAsync(CaseWorld.Citizen);
        using TestBrowser atVNeID = await vneid.SignInAsync(CaseWorld.Citizen);

        Assert.Empty(
            new[] { "code", "client_secret", "access_token", "id_token", "userProfileUri", "logoutUri" }.Except(NamesOf(portal)));
        Assert.Empty(
            new[]
            {
                "code", "client_secret", "an Authorization header", "the key of an envelope", "the data of an envelope",
                "the opened key of an envelope",
            }.Except(NamesOf(vneid)));
    }

    private static IEnumerable<string> NamesOf(CaseWorld world) => world.Canaries.All.Select(canary => canary.Name);

    private static async Task PlantAsync(CaseWorld world, Sink sink)
    {
        if (sink == Sink.Exception)
        {
            LoginException refusal = new(ErrorCodes.IdTokenNonce, "Planted.");
            refusal.Data["planted"] = Secret;
            await world.Listener.RefusedAsync(refusal, CaseWorld.Cancellation);
            return;
        }

        using TestBrowser browser = world.App.CreateBrowser();
        browser.StopBefore = _ => true;
        using HttpResponseMessage page = await browser.GetAsync(new Uri("/planted", UriKind.Relative), CaseWorld.Cancellation);
    }

    private sealed class Planter(Sink sink, string secret) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Map("/planted", branch => branch.Run(PlantAsync));
            next(app);
        };

        private Task PlantAsync(HttpContext context)
        {
            switch (sink)
            {
                case Sink.Log:
                    context.RequestServices
                        .GetRequiredService<ILogger<Planter>>()
                        .Log(LogLevel.Trace, new EventId(1), secret, null, (state, _) => state);
                    break;
                case Sink.Trace:
                    using (ActivitySource source = new("Planted"))
                    using (Activity? activity = source.StartActivity("planted"))
                    {
                        activity!.SetTag("planted", secret);
                    }

                    break;
                case Sink.Metric:
                    using (Meter meter = new("Planted"))
                    {
                        meter.CreateCounter<long>("planted").Add(1, new KeyValuePair<string, object?>("planted", secret));
                    }

                    break;
                case Sink.Address:
                    context.Response.Redirect($"/elsewhere?planted={secret}");
                    break;
                case Sink.Header:
                    context.Response.Headers["X-Planted"] = secret;
                    break;
                default:
                    return context.Response.WriteAsync(secret);
            }

            return Task.CompletedTask;
        }
    }
}
