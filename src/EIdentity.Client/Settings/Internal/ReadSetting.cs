namespace EIdentity.Client;

/// <summary>Holds one value of a section, with what is wrong with its form.</summary>
/// <param name="Key">The key under which the options read the value.</param>
/// <param name="Value">The value.</param>
/// <param name="Path">The setting that a problem names.</param>
/// <param name="Problem">The problem, or <see langword="null"/>; it never repeats what may be a secret.</param>
internal sealed record ReadSetting(string Key, string Value, string Path, string? Problem)
{
    /// <summary>Returns the setting's name, never its value.</summary>
    public override string ToString() => $"ReadSetting({Path})";
}
