namespace EIdentity.Client;

/// <summary>Lets a host add its own rules to a section's check, so that all problems still come in one message.</summary>
internal interface ISettingsCheck<in TOptions>
{
    void Check(TOptions options, SettingsProblems problems);
}
