namespace EIdentity.Client;

/// <summary>Remembers which section of the configuration fills an options class, so that messages can name it.</summary>
internal sealed class SettingsPath<TOptions>(string value)
{
    public string Value { get; } = value;
}
