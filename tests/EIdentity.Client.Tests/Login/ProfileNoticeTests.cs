using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client.Tests;

/// <summary>Lets a profile warn at start of what its own settings choose.</summary>
public sealed class ProfileNoticeTests
{
    [Theory]
    [InlineData("InAddress", 1)]
    [InlineData("Posted", 0)]
    public async Task A_token_that_will_stand_in_an_address_is_told_at_each_start(string hint, int warnings)
    {
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["EIdentity:Profile"] = "NationalPortal",
            ["EIdentity:Level:ClaimName"] = "loAs",
            ["EIdentity:Level:Values:Level2:0"] = "2",
            ["EIdentity:NationalPortal:Authority"] = "https://portal.example",
            ["EIdentity:NationalPortal:Issuer"] = "https://portal.example/oauth2/token",
            ["EIdentity:NationalPortal:ClientId"] = "agency",
            ["EIdentity:NationalPortal:ClientSecret"] = "not-a-real-secret",
            ["EIdentity:NationalPortal:LogoutHint"] = hint,
            ["EIdentity:NationalPortal:Endpoints:Logout"] = "https://portal.example/oidc/logout",
        }).Build();
        ServiceCollection services = new();
        services.AddLogging(logging => logging.AddFakeLogging());
        services.AddLoginFlow(settings.GetSection("EIdentity"));
        await using ServiceProvider provider = services.BuildServiceProvider();

        await provider.GetServices<IHostedService>().OfType<ProfileNotice>().Single().StartAsync(TestContext.Current.CancellationToken);

        Assert.Equal(warnings, provider.GetFakeLogCollector().GetSnapshot().Count(line => line.Id.Id == 2918));
    }
}
