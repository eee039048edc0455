using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Finds the reader of one set of options among several of the same kind, each with a section of its own.</summary>
internal sealed class SettingsReaders<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(IEnumerable<SettingsReader<TOptions>> readers)
    where TOptions : class
{
    /// <summary>Gives the reader that fills the options of this name; the unnamed ones have the empty name.</summary>
    public SettingsReader<TOptions> Of(string? name) => readers.First(reader => reader.Name == (name ?? string.Empty));
}
