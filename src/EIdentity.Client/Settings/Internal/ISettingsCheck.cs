namespace EIdentity.Client;

/// <summary>Lets a host add its own rules to a section's check, so that all problems still come in one message.</summary>
internal interface ISettingsCheck<in TOptions>
{
    /// <param name="name">The name of the options, empty for the unnamed ones.</param>
    /// <param name="options">The options.</param>
    /// <param name="problems">Takes what is wrong.</param>
    void Check(string name, TOptions options, SettingsProblems problems);
}
