namespace EIdentity.Client;

/// <summary>Finds the kind of profile that a login's settings name.</summary>
internal static class LoginProfileKinds
{
    /// <summary>Gives the kind, or <see langword="null"/> when no such one was added; the default is the first of ours.</summary>
    public static LoginProfileKind? FindFor(this IEnumerable<LoginProfileKind> kinds, string? profile) =>
        kinds.FirstOrDefault(kind => profile is null ? kind.IsDefault : kind.Name == profile);
}
