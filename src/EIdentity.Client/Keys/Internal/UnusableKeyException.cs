namespace EIdentity.Client;

/// <summary>Says which setting of a key is wrong and why; it never leaves this assembly.</summary>
internal sealed class UnusableKeyException(string setting, string why) : Exception($"{setting} {why}")
{
    public string Setting { get; } = setting;

    /// <summary>Gets what goes on after the setting's name, without key and password.</summary>
    public string Why { get; } = why;
}
