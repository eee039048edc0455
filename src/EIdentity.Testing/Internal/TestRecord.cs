using System.Security.Cryptography;
using EIdentity.Population;

namespace EIdentity.Testing;

/// <summary>Gives the app under test a record of look-ups of its own, in a folder that goes with it, and a key that seals.</summary>
/// <remarks>It is the real record, in a file; a test that names another in the app's settings keeps that one.</remarks>
internal sealed class TestRecord : IDisposable
{
    private readonly string _folder =
        Path.Combine(Path.GetTempPath(), $"eidentity-{RandomNumberGenerator.GetHexString(16, lowercase: true)}");

    private readonly string _key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>Fills in what the app's settings leave open, whichever environment it runs in.</summary>
    public void Fill(PopulationOptions population)
    {
        Fill(population.Record);
        if (population.Provenance is { KeyId: null, Keys.Count: 0 } provenance)
        {
            provenance.Keys.Add(new ProvenanceKeyOptions { Id = "test", Key = _key });
            provenance.KeyId = "test";
        }
    }

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private void Fill(LookUpRecordOptions options)
    {
        options.Path ??= Path.Combine(_folder, "look-ups.jsonl");
        if (options.Key is null)
        {
            options.Key = _key;
            options.KeyId ??= "test";
        }
    }
}
