using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Checks the keys that seal what the register said.</summary>
internal sealed class ProvenanceSettingsCheck(IEnumerable<RegisteredValuesUse> uses, DevelopmentKey development)
    : ISettingsCheck<PopulationOptions>
{
    private const string Keys = "Provenance:Keys";
    private const string KeyId = "Provenance:KeyId";

    public void Check(string name, PopulationOptions options, SettingsProblems problems)
    {
        ProvenanceOptions provenance = options.Provenance;
        if (provenance.Keys.Count > 0 || provenance.KeyId is not null)
        {
            CheckKeys(provenance, problems);
        }
        else if (uses.Any(use => use.Register == name))
        {
            CheckMissing(problems);
        }
    }

    private static void CheckKeys(ProvenanceOptions options, SettingsProblems problems)
    {
        foreach ((int index, ProvenanceKeyOptions key) in options.Keys.Index())
        {
            problems.RequirePlainText(key.Id, $"{Keys}:{index}:Id", "the name of the key, for example 2026");
            problems.Require(
                SealKey.TryRead(key.Key?.Reveal()) is not null,
                $"{Keys}:{index}:Key",
                $"must be Base64 of at least {SealKey.LeastLength} random bytes (openssl rand -base64 32)");
            problems.Require(
                options.Keys.Take(index).All(before => before.Id != key.Id),
                $"{Keys}:{index}:Id",
                "is the name of another key; a new key takes a new name");
        }

        if (problems.RequireText(options.KeyId, KeyId, "the name, among Provenance:Keys, of the key that seals from now on"))
        {
            problems.Require(
                options.Keys.Any(key => key.Id == options.KeyId),
                KeyId,
                "names none of Provenance:Keys; it is the Id of the key that seals from now on");
        }
    }

    private void CheckMissing(SettingsProblems problems)
    {
        if (!development.IsAllowed)
        {
            problems.Require(
                false,
                Keys,
                "is missing; it holds the keys (Id, Key) under which values of the register are sealed, as AddRegisteredValues asks for");
            return;
        }

        string? problem = development.FindProblem();
        problems.Require(
            problem is null,
            Keys,
            $"is missing, and Development has no key in obj/eidentity ({problem}); set Provenance:Keys and Provenance:KeyId");
    }
}
