using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Population.Tests.Audit;

/// <summary>Where it is not Development, nothing starts without a record (P2).</summary>
public sealed class RecordSettingsTests : IDisposable
{
    private readonly RecordFile _record = new();

    [Theory]
    [InlineData("Production")]
    [InlineData("Staging")]
    [InlineData("Live")]
    [InlineData(null)]
    public void Outside_Development_the_start_fails_and_names_what_to_set(string? environment)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => Start(environment, null, null, null));

        Assert.Contains("EID1001", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Population:Record:Path is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Population:Record:Key is missing", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Population:Record:KeyId is missing", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no-base-64!")]
    [InlineData("MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZQ==")]
    public void A_key_that_is_none_or_too_short_is_refused_and_not_repeated(string key)
    {
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => Start("Production", _record.Path, key, RecordFile.KeyId));

        Assert.Contains("Population:Record:Key must be Base64 of at least 32 random bytes", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(key, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_cannot_be_written_stops_the_start()
    {
        Directory.CreateDirectory(_record.Path);

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => Start("Production", _record.Path, RecordFile.Key, RecordFile.KeyId));

        Assert.Contains("Population:Record:Path cannot be written", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Development_makes_a_record_under_the_content_root()
    {
        string root = Path.GetDirectoryName(_record.Path)!;

        Start("Development", null, null, null, root);

        Assert.True(File.Exists(Path.Combine(root, "obj", "eidentity", "look-ups.jsonl")));
    }

    [Fact]
    public void A_path_that_is_not_absolute_begins_at_the_content_root()
    {
        string root = Path.GetDirectoryName(_record.Path)!;

        Start("Production", "record/of.jsonl", RecordFile.Key, RecordFile.KeyId, root);

        Assert.True(File.Exists(Path.Combine(root, "record", "of.jsonl")));
    }

    public void Dispose() => _record.Dispose();

    private static void Start(string? environment, string? path, string? key, string? keyId, string contentRoot = "/")
    {
        Dictionary<string, string?> settings = new(RegisterUnderTest.Settings)
        {
            ["Population:Record:Path"] = path,
            ["Population:Record:Key"] = key,
            ["Population:Record:KeyId"] = keyId,
        };
        ServiceCollection services = new();
        if (environment is not null)
        {
            services.AddSingleton<IHostEnvironment>(
                new FixedEnvironment { EnvironmentName = environment, ContentRootPath = contentRoot });
        }

        services.AddPopulationRegister(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("Population"));
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IStartupValidator>().Validate();
    }
}
