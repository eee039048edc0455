using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Puts the level's events around the app's own, once those are set.</summary>
internal sealed class LevelEventsSetup(LevelScheme scheme) : IPostConfigureOptions<OpenIdConnectOptions>
{
    public void PostConfigure(string? name, OpenIdConnectOptions options)
    {
        if (name != scheme.Name)
        {
            return;
        }

        options.Events = new LevelEvents(options.Events, options.EventsType);

        // The type would be asked in place of the events.
        options.EventsType = null;
    }
}
