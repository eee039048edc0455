using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Reads the settings of a login through the national portal.</summary>
public sealed class NationalPortalSettingsTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["EIdentity:Profile"] = "NationalPortal",
        ["EIdentity:Level:ClaimName"] = "loAs",
        ["EIdentity:Level:Values:Level2:0"] = "2",
        ["EIdentity:NationalPortal:Authority"] = "https://portal.example",
        ["EIdentity:NationalPortal:Issuer"] = "https://portal.example/oauth2/token",
        ["EIdentity:NationalPortal:ClientId"] = "agency",
        ["EIdentity:NationalPortal:ClientSecret"] = "not-a-real-secret",
    };

    public static TheoryData<string> NeverRead => [.. NationalPortalSettingsCheck.NeverRead];

    [Fact]
    public void Seven_settings_are_enough() => Assert.Null(FindProblem(Good));

    [Fact]
    public void What_is_missing_is_listed_at_once_with_whom_to_ask()
    {
        string message = FindProblem(new() { ["EIdentity:Profile"] = "NationalPortal" })!;

        Assert.All(
            [
                "EIdentity:NationalPortal:Authority is missing",
                "EIdentity:NationalPortal:Issuer is missing; it is the iss of the portal's",
                "EIdentity:NationalPortal:ClientId is missing", "EIdentity:NationalPortal:ClientSecret is missing",
                "EIdentity:Level:ClaimName is missing",
                "EIdentity:Level:Values:Level2 is empty, so no login could ever be accepted; ask the operator of the national public",
            ],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("NationalPortal:Authority", "http://portal.example", "Authority must be an https address")]
    [InlineData("NationalPortal:AcrValues", "LoA1\n", "AcrValues must not be longer than")]
    [InlineData("NationalPortal:Endpoints:KeySet", "http://portal.example/keys", "Endpoints:KeySet must be an https address")]
    [InlineData("NationalPortal:SigningAlgorithms:0", "HS256", "SigningAlgorithms lists 'HS256', but may only list")]
    [InlineData("NationalPortal:EnterpriseKey", "7", "one of: TaxCode, TechId")]
    [InlineData("NationalPortal:LogoutHint", "7", "one of: NotSent, Posted, InAddress")]
    [InlineData("NationalPortal:LogoutHint", "Posted", "LogoutHint is set, but Endpoints:Logout is not")]
    [InlineData("NationalPortal:AccountTypes:Citizen", "2", "AccountTypes gives one value to two kinds of accounts")]
    [InlineData("NationalPortal:Claims:TechId", "", "Claims:TechId is missing")]
    [InlineData("Level:ClaimName", "LoaiTaiKhoan", "a claim that describes the citizen")]
    [InlineData("Level:ClaimName", "TrangThai", null)]
    public void A_wrong_setting_is_named_with_its_remedy(string setting, string value, string? expected)
    {
        string? found = FindProblem(new(Good) { [$"EIdentity:{setting}"] = value });

        Assert.Contains(expected ?? "nothing", found ?? "nothing", StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(NeverRead))]
    public void A_claim_that_no_login_needs_can_be_named_by_no_setting(string claim)
    {
        string found = FindProblem(new(Good)
        {
            ["EIdentity:NationalPortal:Claims:Name"] = claim,
            ["EIdentity:Level:ClaimName"] = claim,
        })!;

        Assert.Contains($"EIdentity:NationalPortal:Claims:Name is '{claim}', which is never read", found, StringComparison.Ordinal);
        Assert.Contains($"EIdentity:Level:ClaimName is '{claim}', a claim that describes the citizen", found, StringComparison.Ordinal);
    }

    [Fact]
    public void What_code_sets_wrongly_is_named_too()
    {
        string found = FindProblem(Good, options =>
        {
            options.EnterpriseKey = (NationalPortalEnterpriseKey)7;
            options.LogoutHint = (NationalPortalLogoutHint)7;
            options.Endpoints.Logout = new Uri("https://portal.example/logout");
        })!;

        Assert.Contains("EnterpriseKey must be TaxCode or TechId", found, StringComparison.Ordinal);
        Assert.Contains("LogoutHint must be NotSent, Posted or InAddress", found, StringComparison.Ordinal);
    }

    private static string? FindProblem(Dictionary<string, string?> settings, Action<NationalPortalLoginOptions>? configure = null)
    {
        ServiceCollection services = new();
        services.Configure<NationalPortalLoginOptions>(options => configure?.Invoke(options));
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return (Record.Exception(() => provider.GetRequiredService<IOptions<LoginOptions>>().Value) as OptionsValidationException)?.Message;
    }
}
