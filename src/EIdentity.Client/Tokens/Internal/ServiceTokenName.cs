namespace EIdentity.Client;

/// <summary>Remembers that some client uses the service token of this name.</summary>
internal sealed class ServiceTokenName(string value, Func<bool>? isUsed = null)
{
    /// <summary>Gets a value indicating whether the settings, which must be checked by now, have it used at all.</summary>
    public bool IsUsed => isUsed?.Invoke() ?? true;

    public string Value { get; } = value;
}
