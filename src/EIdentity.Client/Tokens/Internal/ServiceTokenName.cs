namespace EIdentity.Client;

/// <summary>Remembers that some client uses the service token of this name.</summary>
internal sealed class ServiceTokenName(string value)
{
    public string Value { get; } = value;
}
