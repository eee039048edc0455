namespace EIdentity.Client;

/// <summary>Stands for options that others fill, so that a failure to fill them is told at start with every other problem.</summary>
internal sealed class FilledAtStart<TOptions>
    where TOptions : class;
