using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Remembers which parts the stock handler made for itself, since nothing tells them from those of an app.</summary>
internal sealed class StockParts
{
    private readonly ConditionalWeakTable<OpenIdConnectOptions, Seen> _seen = [];

    /// <summary>Names the parts that the app brought, or put in place of the handler's own later on.</summary>
    public IEnumerable<string> FindForeign(OpenIdConnectOptions options, bool isDevelopment) =>
        Parts(options)
            .Where(part => !_seen.TryGetValue(options, out Seen? seen) || !seen.Made.Contains(part))
            .Select(static part => part.Name)

            // A test's client has a handler that answers in memory.
            .Where(name => !isDevelopment || name != nameof(options.Backchannel));

    private static (string Name, object? Part)[] Parts(OpenIdConnectOptions options) =>
    [
        (nameof(options.Backchannel), options.Backchannel),
        (nameof(options.ConfigurationManager), options.ConfigurationManager),
        (nameof(options.StateDataFormat), options.StateDataFormat),
        (nameof(options.StringDataFormat), options.StringDataFormat),
    ];

    /// <summary>Looks just before the handler's own setup.</summary>
    internal sealed class Before(StockHandlerScheme scheme, StockParts parts) : IPostConfigureOptions<OpenIdConnectOptions>
    {
        public void PostConfigure(string? name, OpenIdConnectOptions options)
        {
            if (name == scheme.Name)
            {
                parts._seen.GetOrAdd(options, static _ => new Seen()).Brought =
                    [.. Parts(options).Where(static part => part.Part is not null).Select(static part => part.Name)];
            }
        }
    }

    /// <summary>Looks just after it.</summary>
    internal sealed class After(StockHandlerScheme scheme, StockParts parts) : IPostConfigureOptions<OpenIdConnectOptions>
    {
        public void PostConfigure(string? name, OpenIdConnectOptions options)
        {
            if (name == scheme.Name && parts._seen.TryGetValue(options, out Seen? seen))
            {
                seen.Made = [.. Parts(options).Where(part => !seen.Brought.Contains(part.Name))];
            }
        }
    }

    private sealed class Seen
    {
        public IReadOnlyList<string> Brought { get; set; } = [];

        public IReadOnlyList<(string Name, object? Part)> Made { get; set; } = [];
    }
}
