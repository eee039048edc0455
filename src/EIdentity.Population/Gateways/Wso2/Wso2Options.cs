using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Holds the settings of a WSO2 API Manager before the register, in the section <c>Wso2</c> of that register.</summary>
public sealed class Wso2Options
{
    /// <summary>Gets the settings of the token that the gateway asks for.</summary>
    /// <value>Its default time allowed is 5 seconds, so that it fits into an attempt.</value>
    public ServiceTokenOptions ServiceToken { get; } = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>Returns what the token's settings print, never a secret.</summary>
    public override string ToString() => $"Wso2Options({ServiceToken})";
}
