namespace EIdentity.Client;

/// <summary>Names a value that no setting maps, made printable, and the setting that would map it.</summary>
internal sealed record UnmappedLevel(string ClaimName, string Value, string Setting);
