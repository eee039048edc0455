using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Puts our events around those that the app has set by then, in whatever order it was set up.</summary>
internal sealed class SessionEventsSetup(SessionRecords records, SessionConnections connections, ILogger<TypedTicketStore> logger)
    : IPostConfigureOptions<CookieAuthenticationOptions>
{
    public void PostConfigure(string? name, CookieAuthenticationOptions options)
    {
        if (name == EIdentityDefaults.SessionScheme)
        {
            options.Events = new SessionEvents(records, connections, options.Events, options.EventsType);
            options.EventsType = null;
            options.SessionStore = options.SessionStore is { } store ? new TypedTicketStore(store, logger) : null;
            options.CookieManager = new SessionCookieManager(options.CookieManager ?? new ChunkingCookieManager());
        }
    }
}
