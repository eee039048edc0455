namespace EIdentity.Sandbox;

/// <summary>Says where the sandbox answers, which client it knows and what is licensed.</summary>
/// <remarks>
/// The lists are read at each request, so an address added later counts from the next request on. Secrets are not
/// settings: the engine makes them when it starts and hands them out through <see cref="SandboxEngine.GetSettings"/>.
/// </remarks>
public sealed class SandboxOptions
{
    /// <summary>Gets or sets the address at which the provider and the register answer.</summary>
    /// <value>The default value is <c>http://localhost:5081</c>.</value>
    public Uri Issuer { get; set; } = new("http://localhost:5081");

    /// <summary>Gets or sets the identifier of the one client that the provider knows.</summary>
    /// <value>The default value is <c>sandbox-portal</c>.</value>
    public string ClientId { get; set; } = "sandbox-portal";

    /// <summary>Gets the addresses that a login may return to, compared character by character.</summary>
    /// <value>Empty by default: every login is then refused, as the real service refuses an address it does not know.</value>
    public IList<string> RedirectUris { get; } = [];

    /// <summary>Gets the addresses that a logout may return to, compared character by character.</summary>
    /// <value>Empty by default.</value>
    public IList<string> PostLogoutRedirectUris { get; } = [];

    /// <summary>Gets the service codes (MaDVC) that are licensed to use the register.</summary>
    /// <value>The default value holds <c>SANDBOX-01</c> alone.</value>
    public IList<string> LicensedServiceCodes { get; } = ["SANDBOX-01"];

    /// <summary>Gets or sets the clock that codes, tokens and requests are measured with.</summary>
    /// <value>The default value is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets a value indicating whether the sandbox may run outside the Development environment.</summary>
    /// <value>The default value is <see langword="false"/>; setting it says "I know that this is not real".</value>
    public bool AllowOutsideDevelopment { get; set; }
}
