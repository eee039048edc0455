using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client;

/// <summary>Makes HTTP clients go over the back channel and nothing else.</summary>
internal static class BackchannelHttpClientBuilderExtensions
{
    /// <summary>Sets the one kind of handler, and takes away what the app adds to all of its clients.</summary>
    /// <remarks>
    /// An app's defaults repeat requests whatever they are; a code, a token request and a question that counts must go once.
    /// Handlers added after this call stay.
    /// </remarks>
    public static IHttpClientBuilder UseBackchannelOnly(this IHttpClientBuilder builder, Func<IServiceProvider, OutboundOptions> outbound) =>
        builder.UseBackchannelOnly(provider => BackchannelHandler.Create(outbound(provider)));

    /// <summary>Does the same for a client whose requests carry the settings of their address.</summary>
    public static IHttpClientBuilder UseBackchannelOnly(this IHttpClientBuilder builder) =>
        builder.UseBackchannelOnly(static _ => new OutboundRouter());

    private static IHttpClientBuilder UseBackchannelOnly(this IHttpClientBuilder builder, Func<IServiceProvider, HttpMessageHandler> handler) => builder
        .ConfigurePrimaryHttpMessageHandler(handler)
        .ConfigureAdditionalHttpMessageHandlers(static (handlers, _) => handlers.Clear());
}
