namespace EIdentity.Client;

/// <summary>Names a group of settings that no table lists, because whoever added it reads it alone.</summary>
internal sealed record OpenSettings(string Group)
{
    /// <summary>Says whether a path, relative to the section, lies in the group.</summary>
    public bool Holds(string path) => path.Equals(Group, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Group + ":", StringComparison.OrdinalIgnoreCase);
}
