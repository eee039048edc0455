namespace EIdentity.Client;

/// <summary>Remembers that some client uses the service token of this name.</summary>
internal sealed class ServiceTokenName(string value, bool isUsed = true)
{
    /// <summary>Gets a value indicating whether the settings have it used at all.</summary>
    public bool IsUsed { get; } = isUsed;

    public string Value { get; } = value;
}
