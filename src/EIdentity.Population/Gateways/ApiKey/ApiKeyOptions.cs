namespace EIdentity.Population;

/// <summary>Holds the settings of an API key that a gateway wants with each call, in the section <c>ApiKey</c> of a register.</summary>
public sealed class ApiKeyOptions
{
    /// <summary>Gets or sets the key that the gateway's operator gave out.</summary>
    /// <value>There is no default; the setting is required. Keep it in a vault or in user secrets.</value>
    [SecretData]
    public Secret? Key { get; set; }

    /// <summary>Gets or sets the header that the key goes in.</summary>
    /// <value>
    /// The default value is <c>ApiKey</c>, as in one public client; other gateways name others, <c>X-API-Key</c> for example.
    /// </value>
    public string Header { get; set; } = "ApiKey";

    /// <summary>Returns the name of the header, never the key.</summary>
    public override string ToString() => $"ApiKeyOptions({Header})";
}
