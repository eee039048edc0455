namespace EIdentity.Client;

/// <summary>Checks at start what settings say; several checks of one kind of options share one message.</summary>
internal interface ISettingsCheck<in TOptions>
{
    /// <param name="name">The name of the options, empty for the unnamed ones.</param>
    /// <param name="options">The options.</param>
    /// <param name="problems">Takes what is wrong.</param>
    void Check(string name, TOptions options, SettingsProblems problems);
}
