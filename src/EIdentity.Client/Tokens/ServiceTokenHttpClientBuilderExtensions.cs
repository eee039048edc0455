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
    /// The calls throw <see cref="EIdentityException"/> (EID4001 to EID4003) when there is no token to be had.
    /// </para>
    /// </remarks>
    /// <param name="builder">The client.</param>
    /// <param name="name">The name of the <see cref="ServiceTokenOptions"/>.</param>
    public static IHttpClientBuilder AddServiceToken(this IHttpClientBuilder builder, string name)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(name);
        builder.Services.CheckFilledAtStart<ServiceTokenOptions>(name);
        return builder.AddServiceTokenHandler(name);
    }

    /// <summary>Does the same for options that another package fills in and validates.</summary>
    internal static IHttpClientBuilder AddServiceTokenHandler(this IHttpClientBuilder builder, string name)
    {
        IServiceCollection services = builder.Services;
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSettingsCheck<ServiceTokenOptions, ServiceTokenSettingsCheck>();
        services.AddSingleton(new ServiceTokenName(name));
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

        return builder.AddHttpMessageHandler(provider => new ServiceTokenHandler(
            name,
            provider.GetRequiredService<ServiceTokenSource>(),
            provider.GetRequiredService<IOptionsMonitor<ServiceTokenOptions>>()));
    }
}
