using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds what <c>RequireAssurance</c> needs, whoever signs the citizens in.</summary>
internal static class AssuranceServiceCollectionExtensions
{
    public static void AddAssurance(this IServiceCollection services)
    {
        services.AddAuthorization();
        services.AddAssurancePolicies();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, AssuranceHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<AuthenticationOptions>, DefaultSchemeSetup>());
        services.AddTransient<AssuredEndpoints>();
        services.AddHostedService<AssuranceEndpointCheck>();
        services.TryAddSingleton<StartGate>();
        services.AddSingleton<IStartupFilter>(static provider => provider.GetRequiredService<StartGate>());
        services.AddHttpContextAccessor();
        services.TryAddSingleton<LoginListeners>();
        services.TryAddSingleton<LoginSchemes>();
        services.TryAddSingleton<RecentCauses>();
        services.TryAddSingleton(FindUnreachable);
    }

    // ASP.NET's test server listens nowhere. Its package is not referenced here.
    private static SandboxStartCheck.Unreachable FindUnreachable(IServiceProvider provider) =>
        new(provider.GetService<IServer>()?.GetType().FullName == "Microsoft.AspNetCore.TestHost.TestServer");

    // Around the provider that is there, an app's own too; one that is added later and hides ours fails the start.
    private static void AddAssurancePolicies(this IServiceCollection services)
    {
        ServiceDescriptor others = services.Last(
            static service => !service.IsKeyedService && service.ServiceType == typeof(IAuthorizationPolicyProvider));
        services.Replace(ServiceDescriptor.Describe(
            typeof(IAuthorizationPolicyProvider),
            provider => new AssurancePolicyProvider((IAuthorizationPolicyProvider)(others.ImplementationInstance
                ?? others.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, others.ImplementationType!))),
            others.Lifetime));
    }
}
