using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace EIdentity.Sandbox;

/// <summary>Holds any number of worlds in one process, each under the name of its tenant.</summary>
/// <remarks>
/// A world answers below <c>/{tenant}</c> and knows nothing of the others; a test suite can give each test its own. Map them once, with
/// <see cref="SandboxEndpointRouteBuilderExtensions"/>, in an application that answers nothing else; worlds may be added and removed at any
/// time, from any thread.
/// </remarks>
public sealed partial class SandboxTenants
{
    private readonly ConcurrentDictionary<string, SandboxWorld> _worlds = new(StringComparer.Ordinal);
    private readonly string _address;

    /// <summary>Makes an empty sandbox.</summary>
    /// <param name="address">Where it answers, below which each world has its issuer.</param>
    /// <exception cref="ArgumentException">The address is not http(s), or has more than host, port and path.</exception>
    public SandboxTenants(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!SandboxWorld.CanStandAt(address) || address.UserInfo.Length > 0)
        {
            throw new ArgumentException(
                "The address of a sandbox must be an absolute http or https address without query, fragment and user information.",
                nameof(address));
        }

        _address = address.AbsoluteUri.TrimEnd('/');
    }

    /// <summary>Gets or sets a value indicating whether the sandbox may run outside the Development environment.</summary>
    /// <value>The default value is <see langword="false"/>; setting it says "I know that this is not real".</value>
    public bool AllowOutsideDevelopment { get; set; }

    /// <summary>Gets the names of the tenants, in alphabetical order.</summary>
    public IReadOnlyList<string> Names => [.. _worlds.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Makes a world for a tenant.</summary>
    /// <param name="tenant">The name: 1 to 64 small letters, digits and hyphens, of which the first is no hyphen.</param>
    /// <param name="configure">Changes the options; the issuer stands already and must stay.</param>
    /// <exception cref="ArgumentException">The name has another form, is taken, or the options are unusable.</exception>
    public SandboxWorld Add(string tenant, Action<SandboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        if (!TenantForm().IsMatch(tenant))
        {
            throw new ArgumentException(
                "A tenant's name has 1 to 64 small letters, digits and hyphens, and does not begin with a hyphen.",
                nameof(tenant));
        }

        string issuer = $"{_address}/{tenant}";
        SandboxOptions options = new() { Issuer = new Uri(issuer) };
        configure?.Invoke(options);
        if (options.Issuer.AbsoluteUri != issuer)
        {
            throw new ArgumentException($"The world of '{tenant}' answers at {issuer}, so that is its Issuer.", nameof(configure));
        }

        SandboxWorld world = new(options);
        return _worlds.TryAdd(tenant, world)
            ? world
            : throw new ArgumentException($"There is a world of the tenant '{tenant}' already.", nameof(tenant));
    }

    /// <summary>Finds the world of a tenant.</summary>
    /// <returns>The world, or <see langword="null"/> when there is none.</returns>
    public SandboxWorld? Find(string tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return _worlds.GetValueOrDefault(tenant);
    }

    /// <summary>Ends the world of a tenant: its addresses answer 404 from now on.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Remove(string tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return _worlds.TryRemove(tenant, out _);
    }

    [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,63}\\z", RegexOptions.CultureInvariant)]
    private static partial Regex TenantForm();
}
