using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Sandbox;

/// <summary>Runs the sandbox inside the process of the application under test.</summary>
public static class SandboxWebApplicationBuilderExtensions
{
    /// <summary>Starts a sandbox beside the application, on its own loopback port, and points the application at it.</summary>
    /// <remarks>
    /// The sandbox is a web host of its own, with its own services; it answers before the application does and stops with
    /// it. Its settings (<see cref="SandboxWorld.GetSettings"/>) are added to the configuration, last, and the world to
    /// the services. Configuration: <c>EIdentitySandbox:Port</c> (5081 by default); <c>EIdentitySandbox:Embedded</c> =
    /// <c>false</c> leaves everything out, as tests do that bring their own sandbox; <c>EIdentitySandbox:Clients</c>, a list of
    /// <see cref="SandboxClient"/>, registers other products, and addresses of this one. The application may return to
    /// <c>/eidentity/callback</c>, <c>/signin-oidc</c>, <c>/signout-callback-oidc</c> and <c>/</c> of each address in
    /// <c>urls</c>, else of each port in <c>http_ports</c> and <c>https_ports</c>, else of http://localhost:5080 and
    /// http://localhost:5000. Settings of the application that are replaced are named in the log when it starts (event
    /// 9004). A key that the application names itself, <c>EIdentity:OpenIdConnect:ClientKey</c> or
    /// <c>EIdentity:OpenIdConnect:DecryptionKeys</c>, stays; give its public half to <see cref="SandboxClient.Keys"/> of
    /// <see cref="SandboxOptions.Client"/>.
    /// </remarks>
    /// <param name="builder">The application under test.</param>
    /// <param name="configure">Changes the options after the defaults are set.</param>
    /// <exception cref="InvalidOperationException">
    /// The environment is not Development, a setting is misspelt or none, or the issuer is not on loopback.
    /// </exception>
    public static WebApplicationBuilder AddEIdentitySandbox(this WebApplicationBuilder builder, Action<SandboxOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        List<string> problems = [];
        SandboxSettings.FindMisspelt(builder.Configuration, problems);
        if (!SandboxSettings.IsEmbedded(builder.Configuration, problems))
        {
            SandboxSettings.ThrowIfAny(problems);
            return builder;
        }

        SandboxOptions options = new() { Issuer = SandboxSettings.ReadIssuer(builder.Configuration, problems) };
        ApplicationAddresses.Register(builder.Configuration, options.Client);
        configure?.Invoke(options);
        new RegisteredClients(options, problems).Add(builder.Configuration);
        SandboxSettings.ThrowIfAny(problems);
        SandboxGuard.ThrowUnlessAllowed(builder.Environment, options.AllowOutsideDevelopment);
        SandboxGuard.ThrowUnlessLoopback(options);

        SandboxWorld world = new(options);
        Dictionary<string, string?> settings = world.GetSettingsFor(builder.Configuration);
        builder.Services.AddSingleton(ReplacedSettings.Find(builder.Configuration, settings));
        builder.Configuration.AddInMemoryCollection(ClearLevelValues(builder.Configuration));
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(world);
        builder.Services.AddHostedService<EmbeddedSandbox>();
        return builder;
    }

    // Lists of several sources merge by index: a real provider's second value would stay beside the sandbox's first.
    private static Dictionary<string, string?> ClearLevelValues(ConfigurationManager configuration) => configuration
        .GetSection("EIdentity:Level:Values").AsEnumerable()
        .Where(value => value.Value is not null)
        .ToDictionary(value => value.Key, _ => (string?)null);
}
