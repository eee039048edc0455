using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Gives HTTP clients a service token.</summary>
public static class ServiceTokenHttpClientBuilderExtensions
{
    /// <summary>Sends a service token with every request of this client.</summary>
    /// <remarks>
    /// <para>Configure the token under the same name: <c>services.Configure&lt;ServiceTokenOptions&gt;("register", section)</c>.</para>
    /// <para>
    /// One token serves every client with the same settings. It is renewed before it ends, and fetched once however many
    /// callers wait. When the other side answers 401 the request is sent a second time, with another token, and never a third.
    /// A request that has an <c>Authorization</c> already is sent once, as it is. The calls throw
    /// <see cref="EIdentityException"/> (EID4001 to EID4004) when there is no token to be had.
    /// </para>
    /// </remarks>
    /// <param name="builder">The client.</param>
    /// <param name="name">The name of the <see cref="ServiceTokenOptions"/>.</param>
    public static IHttpClientBuilder AddServiceToken(this IHttpClientBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        builder.Services.CheckFilledAtStart<ServiceTokenOptions>(name);
        builder.Services.AddServiceTokens();
        builder.Services.AddSingleton(new ServiceTokenName(name));
        return builder.AddHttpMessageHandler(provider => provider.CreateServiceTokenHandler(name));
    }

    /// <summary>Adds what fetches tokens and keeps them, for options that another package fills in.</summary>
    internal static void AddServiceTokens(this IServiceCollection services)
    {
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettingsCheck<ServiceTokenOptions, ServiceTokenSettingsCheck>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IHostedService, ServiceTokenPlainHttp>());
        if (!services.Any(service => service.ServiceType == typeof(ServiceTokenSource)))
        {
            services.AddSingleton<ServiceTokenClient>();
            services.AddSingleton<ServiceTokenSource>();

            // The factory's own loggers write addresses and headers.
            services.AddHttpClient(ServiceTokenDefaults.HttpClientName)
                .UseBackchannelOnly()
                .RemoveAllLoggers();
        }
    }

    /// <summary>Creates the handler that sends the token of this name.</summary>
    internal static DelegatingHandler CreateServiceTokenHandler(this IServiceProvider provider, string name) => new ServiceTokenHandler(
        name,
        provider.GetRequiredService<ServiceTokenSource>(),
        provider.GetRequiredService<IOptionsMonitor<ServiceTokenOptions>>());
}
