namespace EIdentity.Sandbox;

/// <summary>Says which of the gateways seen in the field stand before the sandbox's register, and what they want.</summary>
public sealed class SandboxRegisterOptions
{
    /// <summary>
    /// Gets or sets the gateways that <see cref="SandboxWorld.GetSettings"/> sets up, as <c>Population:Gateway</c> names them:
    /// <c>Forward, Digest, ApiKey</c>.
    /// </summary>
    /// <value>
    /// The default value is <see langword="null"/>: those that the application's own <c>Population:Gateway</c> names; else <c>Wso2</c>. The
    /// world answers behind each of them at any time.
    /// </value>
    public string? Gateway { get; set; }

    /// <summary>Gets or sets a value indicating whether signed digests hold seconds and not milliseconds.</summary>
    /// <value>The default value is <see langword="false"/>. The other unit is refused.</value>
    public bool TimestampsInSeconds { get; set; }

    /// <summary>Gets or sets a value indicating whether signed digests hold the path of the registered address alone.</summary>
    /// <value>The default value is <see langword="false"/>: the whole address.</value>
    public bool SignsPathAlone { get; set; }
}
