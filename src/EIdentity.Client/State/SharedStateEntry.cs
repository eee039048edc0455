namespace EIdentity.Client;

/// <summary>Holds a value that was found, and the version by which it can be replaced.</summary>
internal sealed class SharedStateEntry(byte[] value, long version)
{
    /// <summary>Gets a copy of the value.</summary>
    public byte[] Value { get; } = value;

    public long Version { get; } = version;
}
