using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
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
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IAuthorizationHandler, AssuranceHandler>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IPostConfigureOptions<AuthenticationOptions>, DefaultSchemeSetup>());
        services.AddHostedService<AssuranceEndpointCheck>();
        services.AddHttpContextAccessor();
        services.TryAddSingleton<LoginListeners>();
        services.TryAddSingleton<LoginSchemes>();
    }
}
