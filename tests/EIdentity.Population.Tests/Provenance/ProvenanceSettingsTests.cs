using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Population.Tests.Provenance;

public sealed class ProvenanceSettingsTests : IDisposable
{
    private readonly RecordFile _record = new();

    private string Root => Path.GetDirectoryName(_record.Path)!;

    private string KeyFile => Path.Combine(Root, "obj", "eidentity", "keys", "provenance.key");

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Live")]
    [InlineData(null)]
    public void Who_seals_outside_Development_needs_a_key(string? environment)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Start(environment, isUsed: true));

        Assert.Contains("Population:Provenance:Keys is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("AddRegisteredValues", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_seals_nothing_needs_none() => Assert.NotNull(Start("Production", isUsed: false));

    [Fact]
    public void Keys_that_seal_nothing_are_checked_all_the_same() => Assert.Throws<OptionsValidationException>(
        () => Start("Production", isUsed: false, ("Provenance:Keys:0:Id", "2026"), ("Provenance:Keys:0:Key", "short")));

    [Theory]
    [InlineData("no-base64!")]
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZQ==")]
    [InlineData(null)]
    public void A_key_that_is_none_or_too_short_is_refused_and_not_repeated(string? key)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Start(
            "Production",
            isUsed: true,
            ("Provenance:KeyId", "2026"),
            ("Provenance:Keys:0:Id", "2026"),
            ("Provenance:Keys:0:Key", key)));

        Assert.Contains("Provenance:Keys:0:Key must be Base64 of at least 32 random bytes", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key ?? "no text at all", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2027", "Population:Provenance:KeyId names none of Provenance:Keys")]
    [InlineData(null, "Population:Provenance:KeyId is missing")]
    public void The_key_that_seals_must_be_one_of_the_keys(string? keyId, string problem)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => Start("Production", isUsed: true, [.. Sealed.Keys2026, ("Provenance:KeyId", keyId)]));

        Assert.Contains(problem, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_keys_of_one_name_are_refused()
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => Start("Production", isUsed: true, Sealed.Keys("2026", ("2026", 1), ("2026", 2))));

        Assert.Contains("Provenance:Keys:1:Id is the name of another key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Development_makes_a_key_that_only_its_owner_reads_and_a_restart_keeps()
    {
        SealKey first = Start("Development", isUsed: true).GetOrMake();
        SealKey second = Start("Development", isUsed: true).GetOrMake();

        Assert.Equal(first.Id, second.Id);
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(KeyFile) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    [Fact]
    public async Task Programs_that_start_at_once_share_the_key_of_their_folder()
    {
        Task<SealKey>[] starts = [.. Enumerable.Range(0, 8).Select(_ => Task.Run(() => Environment("Development").GetOrMake()))];

        SealKey[] keys = await Task.WhenAll(starts);

        Assert.Single(keys.Select(key => key.Id).Distinct());
        Assert.Equal([KeyFile], Directory.GetFiles(Path.GetDirectoryName(KeyFile)!));
    }

    [Fact]
    public void A_key_that_somebody_removed_is_made_again()
    {
        DevelopmentKey key = Environment("Development");
        SealKey first = key.GetOrMake();
        File.Delete(KeyFile);

        SealKey second = key.GetOrMake();

        Assert.NotEqual(first.Id, second.Id);
        Assert.Equal([Path.GetDirectoryName(KeyFile)!], Directory.GetDirectories(Path.Combine(Root, "obj", "eidentity")));
    }

    [Fact]
    public void A_key_that_Development_cannot_make_is_a_problem_with_a_remedy()
    {
        Directory.CreateDirectory(KeyFile);

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Start("Development", isUsed: true));

        Assert.Contains("set Provenance:Keys and Provenance:KeyId", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("something else")]
    public void A_file_that_holds_no_key_is_a_problem_with_a_remedy(string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(KeyFile)!);
        File.WriteAllText(KeyFile, text);

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Start("Development", isUsed: true));

        Assert.Contains("set Provenance:Keys and Provenance:KeyId", refused.Message, StringComparison.Ordinal);
        Assert.Contains("provenance.key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Registers_by_name_have_keys_of_their_own()
    {
        ServiceCollection services = new();
        services.AddRegisteredValues("tax");
        services.AddPopulationRegister("tax", Section(Sealed.Keys2026));
        using ServiceProvider provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredKeyedService<RegisteredValues>("tax"));
        Assert.Null(provider.GetService<RegisteredValues>());
    }

    public void Dispose() => _record.Dispose();

    private static IConfigurationSection Section(params (string Key, string? Value)[] settings)
    {
        Dictionary<string, string?> all = new(RegisterUnderTest.Settings);
        foreach ((string key, string? value) in settings)
        {
            all["Population:" + key] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection("Population");
    }

    private DevelopmentKey Environment(string? name) => new(
        name is null ? null : new FixedEnvironment { EnvironmentName = name, ContentRootPath = Root });

    private DevelopmentKey Start(string? environment, bool isUsed, params (string Key, string? Value)[] settings)
    {
        ServiceCollection services = new();
        if (environment is not null)
        {
            services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = environment, ContentRootPath = Root });
        }

        services.AddPopulationRegister(Section(settings));
        if (isUsed)
        {
            services.AddRegisteredValues();
        }

        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
        return provider.GetRequiredService<DevelopmentKey>();
    }
}
