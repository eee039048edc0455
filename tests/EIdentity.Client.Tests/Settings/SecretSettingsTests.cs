using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Reads secrets from settings, though the generated binder knows no type of ours (P5).</summary>
public sealed class SecretSettingsTests
{
    private const string Hidden = "hunter2-hunter2";

    [Theory]
    [InlineData("ClientSecret")]
    [InlineData("ClientKey:Pem")]
    [InlineData("ClientKey:Password")]
    [InlineData("NextClientKey:Password")]
    [InlineData("DecryptionKeys:0:Password")]
    [InlineData("DecryptionKeys:1:Pem")]
    public void A_secret_at_any_depth_is_read_from_its_text(string setting) =>
        Assert.Equal(Hidden, Find(Bind((setting, Hidden)), setting)?.Reveal());

    [Fact]
    public void A_secret_that_every_profile_needs_is_read_from_its_text() => Assert.Equal(
        Hidden,
        Bind<LoginOptions>(Section("EIdentity", ("Outbound:ProxyPassword", Hidden))).Outbound.ProxyPassword?.Reveal());

    [Fact]
    public void Each_key_of_a_list_gets_its_own_secret()
    {
        OpenIdConnectLoginOptions options = Bind(
            ("DecryptionKeys:0:Pem", "one"), ("DecryptionKeys:1:PemFile", "file"), ("DecryptionKeys:2:Pem", "three"));

        Assert.Equal(["one", null, "three"], options.DecryptionKeys.Select(key => key.Pem?.Reveal()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" a b ")]
    [InlineData("=:/+ä\"")]
    public void A_secret_is_kept_as_it_is(string text) => Assert.Equal(text, Bind(("ClientSecret", text)).ClientSecret?.Reveal());

    [Fact]
    public void What_is_not_set_stays_missing() => Assert.Null(Bind(("ClientId", "portal")).ClientSecret);

    [Fact]
    public void The_binder_without_a_generator_reads_a_secret_by_its_type_converter()
    {
        IConfigurationSection section = Section("EIdentity", ("ClientSecret", Hidden), ("ClientKey:Password", Hidden));

        OpenIdConnectLoginOptions options = section.Get<OpenIdConnectLoginOptions>()!;

        Assert.Equal((Hidden, Hidden), (options.ClientSecret?.Reveal(), options.ClientKey.Password?.Reveal()));
    }

    private static OpenIdConnectLoginOptions Bind(params (string Key, string Value)[] settings) =>
        Bind<OpenIdConnectLoginOptions>(Section("EIdentity:OpenIdConnect", settings));

    private static TOptions Bind<TOptions>(IConfigurationSection section)
        where TOptions : class, new()
    {
        ServiceCollection services = new();
        services.AddLoginFlow(section);
        using ServiceProvider provider = services.BuildServiceProvider();
        TOptions options = new();
        foreach (IConfigureOptions<TOptions> configure in provider.GetServices<IConfigureOptions<TOptions>>())
        {
            configure.Configure(options);
        }

        return options;
    }

    private static Secret? Find(object options, string path) => (Secret?)path.Split(':').Aggregate(
        options,
        (holder, name) => int.TryParse(name, out int _)
            ? ((IEnumerable<ClientKeyOptions>)holder).Last()
            : holder.GetType().GetProperty(name)!.GetValue(holder)!);

    private static IConfigurationSection Section(string place, params (string Key, string Value)[] settings) => new ConfigurationBuilder()
        .AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"{place}:{setting.Key}", (string?)setting.Value)))
        .Build()
        .GetSection("EIdentity");
}
