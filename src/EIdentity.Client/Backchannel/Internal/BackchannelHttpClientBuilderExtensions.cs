using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EIdentity.Client;

/// <summary>Makes HTTP clients go over the back channel and nothing else.</summary>
internal static class BackchannelHttpClientBuilderExtensions
{
    /// <summary>Sets the one kind of handler, and takes away what the app adds to all of its clients.</summary>
    /// <remarks>
    /// An app's defaults repeat requests whatever they are; a code, a token request and a question that counts must go once.
    /// Handlers added after this call stay.
    /// </remarks>
    public static IHttpClientBuilder UseBackchannelOnly(
        this IHttpClientBuilder builder,
        Func<IServiceProvider, OutboundOptions> outbound) =>
        builder.UseBackchannelOnly(provider => BackchannelHandler.Create(outbound(provider), provider.GetRequiredService<KeptRoots>()));

    /// <summary>Does the same for a client whose requests carry the settings of their address.</summary>
    public static IHttpClientBuilder UseBackchannelOnly(this IHttpClientBuilder builder) =>
        builder.UseBackchannelOnly(static provider => new OutboundRouter(provider.GetRequiredService<KeptRoots>()));

    private static IHttpClientBuilder UseBackchannelOnly(
        this IHttpClientBuilder builder,
        Func<IServiceProvider, HttpMessageHandler> handler)
    {
        builder.Services.TryAddSingleton<KeptRoots>();
        return builder
            .ConfigurePrimaryHttpMessageHandler(handler)
            .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear());
    }
}
