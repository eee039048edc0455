using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Finds the reader of one set of options among several of the same kind, each with a section of its own.</summary>
internal sealed class SettingsReaders<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicProperties)] TOptions>(IEnumerable<SettingsReader<TOptions>> readers)
    where TOptions : class
{
    /// <summary>Gives the reader that fills the options of this name; the unnamed ones have the empty name.</summary>
    /// <exception cref="EIdentityException">EID1001: nothing was added under this name.</exception>
    public SettingsReader<TOptions> Of(string? name) =>
        readers.FirstOrDefault(reader => reader.Name == (name ?? string.Empty)) ?? throw new EIdentityException(
            ErrorCodes.SettingsInvalid,
            $"{typeof(TOptions).Name} {Describe(name ?? string.Empty)} was asked for, but what was added is "
                + $"{string.Join(", ", readers.Select(static reader => Describe(reader.Name)))}.");

    private static string Describe(string name) => name.Length == 0 ? "without a name" : $"'{name}'";
}
