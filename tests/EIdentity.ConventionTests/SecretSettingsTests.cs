using System.Collections;
using EIdentity.Client;
using EIdentity.Population;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.ConventionTests;

/// <summary>Reads every secret of the tables of settings, which the generated binder passes over in silence (P5).</summary>
public sealed class SecretSettingsTests
{
    private const string Hidden = "hunter2-hunter2";

    public static TheoryData<string> Settings => Paths<LoginOptions>("EIdentity", LoginSettingsCheck.Table)
        .Concat(Paths<OpenIdConnectLoginOptions>("EIdentity:OpenIdConnect", OpenIdConnectSettingsCheck.Table))
        .Concat(Paths<NationalPortalLoginOptions>("EIdentity:NationalPortal", NationalPortalSettingsCheck.Table))
        .Concat(Paths<VNeIDLoginOptions>("EIdentity:VNeID", VNeIDSettingsCheck.Table))
        .Concat(Paths<PopulationOptions>("Population", PopulationSettingsCheck.Table))
        .Concat(Paths<Wso2Options>("Population:Wso2", ConfiguredKind<RegisterGateway, Wso2Options>.Table))
        .Concat(Paths<DigestOptions>("Population:Digest", ConfiguredKind<RegisterGateway, DigestOptions>.Table))
        .Concat(Paths<ApiKeyOptions>("Population:ApiKey", ConfiguredKind<RegisterGateway, ApiKeyOptions>.Table))
        .ToTheory();

    [Theory]
    [MemberData(nameof(Settings))]
    public void A_secret_is_read_from_its_setting(string setting)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection([new(setting, Hidden)]).Build();
        ServiceCollection services = new();
        services.AddLoginFlow(configuration.GetSection("EIdentity"));
        services.AddPopulationRegister(configuration.GetSection("Population"));
        using ServiceProvider provider = services.BuildServiceProvider();

        object options = setting switch
        {
            _ when setting.StartsWith("EIdentity:OpenIdConnect", StringComparison.Ordinal) =>
                new { OpenIdConnect = Fill(provider, new OpenIdConnectLoginOptions()) },
            _ when setting.StartsWith("EIdentity:NationalPortal", StringComparison.Ordinal) =>
                new { NationalPortal = Fill(provider, new NationalPortalLoginOptions()) },
            _ when setting.StartsWith("EIdentity:VNeID", StringComparison.Ordinal) =>
                new { VNeID = Fill(provider, new VNeIDLoginOptions()) },
            _ when setting.StartsWith("EIdentity", StringComparison.Ordinal) => Fill(provider, new LoginOptions()),
            _ when setting.StartsWith("Population:Wso2", StringComparison.Ordinal) => new { Wso2 = Fill(provider, new Wso2Options()) },
            _ when setting.StartsWith("Population:Digest", StringComparison.Ordinal) =>
                new { Digest = Fill(provider, new DigestOptions()) },
            _ when setting.StartsWith("Population:ApiKey", StringComparison.Ordinal) =>
                new { ApiKey = Fill(provider, new ApiKeyOptions()) },
            _ => Fill(provider, new PopulationOptions()),
        };

        Assert.Equal(Hidden, setting.Split(':').Skip(1).Aggregate(options, Step) is Secret secret ? secret.Reveal() : null);
    }

    private static IEnumerable<string> Paths<TOptions>(string section, SettingsTable table) => table.Rows
        .Where(static row => TypeOf(row.Parts) == typeof(Secret))
        .Select(row => $"{section}:{row.Path.Replace(":N", ":0", StringComparison.Ordinal)}");

    // Every secret is a property of some options; the same name is never a text elsewhere.
    private static Type? TypeOf(string[] parts) => Product.PublicTypes
        .Where(static type => type.Name.EndsWith("Options", StringComparison.Ordinal))
        .Select(type => type.GetProperty(parts[^1])?.PropertyType)
        .FirstOrDefault(static type => type == typeof(Secret));

    private static TOptions Fill<TOptions>(IServiceProvider provider, TOptions options)
        where TOptions : class
    {
        foreach (IConfigureOptions<TOptions> configure in provider.GetServices<IConfigureOptions<TOptions>>())
        {
            configure.Configure(options);
        }

        return options;
    }

    private static object Step(object holder, string name) => holder is IEnumerable entries
        ? entries.Cast<object>().Last()
        : holder.GetType().GetProperty(name)?.GetValue(holder) ?? string.Empty;
}
