using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Benchmarks;

/// <summary>Signs citizens in with our handler.</summary>
internal static class OurParty
{
    public static void Add(WebApplicationBuilder builder, string issuer)
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity:OpenIdConnect:Issuer"] = issuer,
            ["EIdentity:OpenIdConnect:ClientId"] = Provider.ClientId,
            ["EIdentity:OpenIdConnect:ClientSecret"] = Provider.ClientSecret,
            ["EIdentity:Level:Values:Level2:0"] = Provider.Level,
            ["EIdentity:SingleInstance"] = "true",

            // All browsers of the contest come from one address.
            ["EIdentity:MaxBegunLoginsPerMinute"] = "1000000",
        });
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
    }

    public static void Map(WebApplication app) => app.MapEIdentity();
}
