using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Checks the settings of the record, and that it can be written.</summary>
internal static class LookUpRecordSettingsCheck
{
    public static void Check(LookUpRecordOptions options, RecordPlace place, SettingsProblems problems)
    {
        if (!place.IsOwn)
        {
            CheckFile(options, place, problems);
        }

        if (!place.IsDevelopment || options.Key is not null || options.KeyId is not null)
        {
            CheckKey(options, problems);
        }
    }

    private static void CheckFile(LookUpRecordOptions options, RecordPlace place, SettingsProblems problems)
    {
        const string Setting = "Record:Path";
        if (!place.IsDevelopment && !problems.RequireText(
            options.Path,
            Setting,
            "the file in which each look-up is recorded before it leaves and before its answer, such as /var/lib/portal/look-ups.jsonl"))
        {
            return;
        }

        string? problem = place.FindFile(options)?.FindProblem();
        problems.Require(
            problem is null,
            Setting,
            $"cannot be written ({problem}); name a file on a local disk, in a folder that this program may write");
    }

    private static void CheckKey(LookUpRecordOptions options, SettingsProblems problems)
    {
        const string Setting = "Record:Key";
        if (problems.RequireText(
            options.Key?.Reveal(),
            Setting,
            "the key, kept apart from the record, under which persons are digested in it (openssl rand -base64 32)"))
        {
            problems.Require(
                PersonDigester.TryReadKey(options.Key?.Reveal()) is not null,
                Setting,
                $"must be Base64 of at least {PersonDigester.LeastKey} random bytes (openssl rand -base64 32)");
        }

        problems.RequirePlainText(options.KeyId, "Record:KeyId", "the name of Record:Key, written beside each digest, for example 2026");
    }
}
