using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Has an endpoint for each place of ASP.NET where a level can be required; each says the same to whoever gets in.</summary>
internal static class GatePlaces
{
    public const string In = "let in";

    /// <summary>How old a login may be, in seconds.</summary>
    public const int MaxAge = 600;

    private static readonly TimeSpan Age = TimeSpan.FromSeconds(MaxAge);

    /// <summary>Gets the places that answer a plain GET.</summary>
    public static string[] Pages { get; } =
    [
        "/gate/lambda", "/gate/lambda-attribute", "/gate/group", "/gate/method", "/gate/class", "/gate/policy", "/gate/controller",
        "/gate/derived-controller", "/gate/action", "/gate/filter", "/gate/page", "/gate/component",
    ];

    /// <summary>Gets the hubs, of which one method is called.</summary>
    public static string[] Hubs { get; } = ["/gate/hub", "/gate/method-hub", "/gate/open-hub"];

    /// <summary>Gets the methods of gRPC services.</summary>
    public static string[] Services { get; } = ["/gate.service/Answer", "/gate.method/Answer"];

    public static void AddServices(IServiceCollection services)
    {
        AddPages(services, "/Assurance/Gate");
        services.AddSingleton<GateAnswer>();
        services.AddHttpContextAccessor();
        services.AddTransient<IClaimsTransformation, GateSession>();
        services.AddAuthorizationBuilder().AddPolicy(
            "Gate",
            policy => policy.RequireAssurance(AssuranceLevel.Level2, Age, LevelEvidence.SignedToken));
        services.AddControllers();
        services.AddSignalR();
        services.AddGrpc();
        services.AddRazorComponents();
        services.AddCascadingAuthenticationState();
    }

    /// <summary>Adds the Razor Pages of one folder of this project.</summary>
    public static void AddPages(IServiceCollection services, string folder)
    {
        services.AddRazorPages(options => options.RootDirectory = folder).ConfigureApplicationPartManager(parts =>
        {
            parts.ApplicationParts.Add(new AssemblyPart(typeof(GatePlaces).Assembly));
            parts.ApplicationParts.Add(new CompiledRazorAssemblyPart(typeof(GatePlaces).Assembly));
        });
    }

    public static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/gate/lambda", () => In).RequireAssurance(AssuranceLevel.Level2, Age, LevelEvidence.SignedToken);
        endpoints.MapGet(
            "/gate/lambda-attribute",
            [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = MaxAge, Evidence = LevelEvidence.SignedToken)] () => In);
        endpoints.MapGroup("/gate").RequireAssurance(AssuranceLevel.Level2, Age, LevelEvidence.SignedToken).MapGet("group", () => In);
        endpoints.MapGet("/gate/method", Get);
        endpoints.MapGet("/gate/class", new GateHandler(new GateAnswer()).Get)
            .RequireAssurance(AssuranceLevel.Level2, Age, LevelEvidence.SignedToken);
        endpoints.MapGet("/gate/policy", () => In).RequireAuthorization("Gate");
        endpoints.MapControllers();
        endpoints.MapRazorPages();
        endpoints.MapHub<GateHub>("/gate/hub");
        endpoints.MapHub<GateMethodHub>("/gate/method-hub");
        endpoints.MapHub<GateOpenHub>("/gate/open-hub");
        endpoints.MapGrpcService<GateService>();
        endpoints.MapGrpcService<GateMethodService>();
        endpoints.MapRazorComponents<GateRoot>().DisableAntiforgery();
    }

    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = MaxAge, Evidence = LevelEvidence.SignedToken)]
    private static string Get() => In;

    /// <summary>Demands a level of its class, which a minimal API ignores; the mapping repeats it.</summary>
    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = MaxAge, Evidence = LevelEvidence.SignedToken)]
    private sealed class GateHandler(GateAnswer answer)
    {
        public string Get() => answer.Text;
    }
}
