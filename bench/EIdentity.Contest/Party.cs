using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Benchmarks;

/// <summary>Runs one relying party in a process of its own: one page for everybody, one that needs a login, and what it has cost.</summary>
internal sealed record Party(string Name, string Title, Action<WebApplicationBuilder, string> AddLogin, Action<WebApplication> Map)
{
    public const string Page = "/apply";
    public const string Cost = "/cost";

    public static IReadOnlyList<Party> All { get; } =
    [
        new("stock", "stock OpenIdConnectHandler", StockParty.Add, _ => { }),
        new("ours", "ours, every check", OurParty.Add, OurParty.Map),
        new("identity-web", "Microsoft.Identity.Web", IdentityWebParty.Add, _ => { }),
        new("openiddict", "OpenIddict.Client", OpenIddictParty.Add, OpenIddictParty.Map),
        new("oidc-client", "OidcClient, as shipped", OidcClientParty.Add, OidcClientParty.Map),
        new("oidc-client-tuned", "OidcClient, discovery kept, thin cookie", OidcClientParty.AddTuned, OidcClientParty.Map),
    ];

    /// <summary>Runs until its input ends, and prints its address first.</summary>
    public static async Task RunAsync(string name, string issuer)
    {
        Party party = All.Single(party => party.Name == name);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        party.AddLogin(builder, issuer);
        builder.Services.AddAuthorization();
        WebApplication app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/", context => context.Response.WriteAsync("open to all"));
        app.MapGet(Page, context => context.Response.WriteAsync("signed in")).RequireAuthorization();
        app.MapGet(Cost, context => context.Response.WriteAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{Environment.CpuUsage.TotalTime.TotalMicroseconds} {GC.GetTotalAllocatedBytes(precise: true)}")));
        party.Map(app);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
