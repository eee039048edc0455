using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Reads the clients of the section <c>EIdentitySandbox:Clients</c>, for products that cannot call this API.</summary>
internal static class RegisteredClients
{
    private const string Key = "EIdentitySandbox:Clients";

    /// <summary>Adds each; one that names the application under test adds to what is registered for it.</summary>
    /// <exception cref="InvalidOperationException">A client lacks identifier or secret, or a setting has an impossible value.</exception>
    public static void Add(IConfiguration configuration, SandboxOptions options)
    {
        foreach (IConfigurationSection section in configuration.GetSection(Key).GetChildren())
        {
            if (section[nameof(SandboxClient.ClientId)] is not { Length: > 0 } id)
            {
                throw new InvalidOperationException($"{section.Path}:{nameof(SandboxClient.ClientId)} is missing.");
            }

            SandboxClient client = id == options.Client.ClientId ? options.Client : new SandboxClient { ClientId = id };
            Bind(section, client);
            bool needsSecret = client.Authentication != SandboxClientAuthentication.PrivateKeyJwt;
            if (client != options.Client && needsSecret && client.ClientSecret is null)
            {
                throw new InvalidOperationException(
                    $"{section.Path}:{nameof(SandboxClient.ClientSecret)} is missing: nobody could know one that is made.");
            }

            if (client != options.Client)
            {
                options.OtherClients = [.. options.OtherClients, client];
            }
        }
    }

    private static void Bind(IConfigurationSection section, SandboxClient client)
    {
        try
        {
            section.Bind(client);
        }
        catch (InvalidOperationException wrong)
        {
            throw new InvalidOperationException($"{section.Path}: {wrong.Message}", wrong);
        }
    }
}
