using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Warns at start of a value for level 2 that a common product sends for something else.</summary>
public sealed class LevelNoticeTests
{
    [Theory]
    [InlineData("loa-2", "LemonLDAP::NG")]
    [InlineData("loa-5", "LemonLDAP::NG")]
    [InlineData("1", "Keycloak")]
    [InlineData("2", "Keycloak")]
    [InlineData("urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport", "ADFS")]
    public async Task A_value_of_a_products_own_is_named_with_the_product(string value, string product)
    {
        FakeLogRecord warning = Assert.Single(await StartAsync(options => options.Level.Values.Level2.Add(value)));

        Assert.Contains($"lists {value}, which", warning.Message, StringComparison.Ordinal);
        Assert.Contains(product, warning.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("loa-2", "national_level")]
    [InlineData("2", "IAL")]
    [InlineData("loa2", "acr")]
    [InlineData("LOA-2", "acr")]
    public async Task What_a_claim_of_its_own_says_and_what_no_product_sends_is_not_doubted(string value, string claim) =>
        Assert.Empty(await StartAsync(options =>
        {
            options.Level.ClaimName = claim;
            options.Level.Values.Level2.Add(value);
        }));

    [Fact]
    public async Task A_value_that_means_level_1_is_not_doubted() =>
        Assert.Empty(await StartAsync(options => options.Level.Values.Level1.Add("loa-2")));

    private static async Task<IEnumerable<FakeLogRecord>> StartAsync(Action<LoginOptions> configure)
    {
        using LoginJourney login = new(configureLogin: configure);
        foreach (LevelNotice notice in login.Part<IEnumerable<IHostedService>>().OfType<LevelNotice>())
        {
            await notice.StartAsync(TestContext.Current.CancellationToken);
        }

        return [.. login.Part<FakeLogCollector>().GetSnapshot().Where(static line => line.Id.Id == 2914)];
    }
}
