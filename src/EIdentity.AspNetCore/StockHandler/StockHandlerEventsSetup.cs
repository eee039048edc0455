using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Puts our events around the app's own, once those are set.</summary>
internal sealed class StockHandlerEventsSetup(StockHandlerScheme scheme) : IPostConfigureOptions<OpenIdConnectOptions>
{
    public void PostConfigure(string? name, OpenIdConnectOptions options)
    {
        if (name != scheme.Name)
        {
            return;
        }

        options.Events = new StockHandlerEvents(options.Events, options.EventsType);

        // The type would be asked in place of the events.
        options.EventsType = null;
    }
}
