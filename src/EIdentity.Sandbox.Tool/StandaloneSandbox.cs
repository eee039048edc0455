using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EIdentity.Sandbox.Tool;

/// <summary>Makes the sandbox that settings describe, starts it, and says what a client has to know.</summary>
internal sealed class StandaloneSandbox(IConfiguration environment, TextWriter output, TextWriter errors)
{
    /// <summary>Starts it, or says everything that is in the way and gives <see langword="null"/>.</summary>
    public async Task<WebApplication?> TryStartAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        List<string> problems = [];
        Arguments given = Arguments.Read(arguments, problems);
        string name = environment["DOTNET_ENVIRONMENT"] ?? environment["ASPNETCORE_ENVIRONMENT"] ?? Environments.Production;
        if (!given.KnowsThatNothingIsReal && !name.Equals(Environments.Development, StringComparison.OrdinalIgnoreCase))
        {
            problems.Add(
                "The sandbox lets anybody sign in as anybody, so it starts only in the Development environment (DOTNET_ENVIRONMENT) "
                    + $"or with {Arguments.Switch}, but the environment is '{name}'.");
        }

        SandboxOptions options = ReadOptions(Combine(given, problems), problems);
        options.AllowOutsideDevelopment = given.KnowsThatNothingIsReal;
        return problems.Count == 0
            ? await TryStartAsync(new SandboxWorld(options), name, cancellationToken).ConfigureAwait(false)
            : Refuse(problems);
    }

    private static SandboxOptions ReadOptions(IConfiguration settings, List<string> problems)
    {
        SandboxSettings.FindMisspelt(settings, problems);
        SandboxOptions options = new() { Issuer = SandboxSettings.ReadIssuer(settings, problems) };
        if (settings.GetSection(SandboxSettings.ClientsKey).GetChildren().FirstOrDefault() is { } first)
        {
            // Nobody but the clients of the settings is known.
            options.Client.ClientId = first[nameof(SandboxClient.ClientId)] ?? string.Empty;
        }
        else
        {
            ApplicationAddresses.Register(new ConfigurationBuilder().Build(), options.Client);
        }

        new RegisteredClients(options, problems) { StandAlone = true }.Add(settings);
        return options;
    }

    // Copied, since a chain of configurations drops empty values, which are to be found.
    private IConfigurationRoot Combine(Arguments given, List<string> problems) => new ConfigurationBuilder()
        .AddInMemoryCollection(given.File is { } file ? ReadFile(file, problems) : [])
        .AddInMemoryCollection(environment.AsEnumerable())
        .AddInMemoryCollection(given.Settings)
        .Build();

    private static IEnumerable<KeyValuePair<string, string?>> ReadFile(string file, List<string> problems)
    {
        try
        {
            using FileStream content = File.OpenRead(file);
            IConfigurationRoot read = new ConfigurationBuilder().AddJsonStream(content).Build();
            if (!read.GetSection(SandboxSettings.Section).Exists())
            {
                problems.Add($"'{file}' has no section {SandboxSettings.Section}.");
            }

            return read.AsEnumerable();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problems.Add($"'{file}' cannot be read.");
        }
        catch (Exception failure) when (failure is JsonException or FormatException)
        {
            problems.Add($"'{file}' is not JSON, or no object: {failure.Message}");
        }

        return [];
    }

    private async Task<WebApplication?> TryStartAsync(SandboxWorld world, string name, CancellationToken cancellationToken)
    {
        WebApplication host = LoopbackHost.Build(world, name, log => log.AddSimpleConsole(console => console.SingleLine = true));
        try
        {
            await LoopbackHost.StartAsync(host, world, cancellationToken).ConfigureAwait(false);
        }
        catch (InvalidOperationException portInUse)
        {
            await host.DisposeAsync().ConfigureAwait(false);
            return Refuse([portInUse.Message]);
        }

        Announce(world);
        return host;
    }

    private WebApplication? Refuse(IEnumerable<string> problems)
    {
        foreach (string problem in problems)
        {
            errors.WriteLine(problem);
        }

        return null;
    }

    private void Announce(SandboxWorld world)
    {
        OpenIdConnectProvider provider = world.Part<OpenIdConnectProvider>();
        output.WriteLine("The e-identity sandbox answers: invented people, not a real service. Ctrl+C ends it.");
        output.WriteLine($"Issuer: {provider.Issuer}");
        output.WriteLine($"Discovery: {provider.Issuer}{ProviderPaths.Discovery}");
        foreach (ProviderClient client in provider.Clients.All)
        {
            bool isMade = client.Registration is { ClientSecret: null, Authentication: not SandboxClientAuthentication.PrivateKeyJwt };
            output.WriteLine($"Client: {client.Id}{(isMade ? $", with a secret made for this run: {client.Secret}" : string.Empty)}");
        }

        output.WriteLine("Register, as settings of EIdentity.Population:");
        foreach ((string key, string? value) in world.Part<PopulationRegister>().GetSettings(null))
        {
            output.WriteLine($"  {key} = {value}");
        }
    }
}
