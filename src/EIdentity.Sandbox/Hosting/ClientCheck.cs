using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Finds what cannot work of one client that settings register.</summary>
internal sealed class ClientCheck(string path, SandboxClient client, List<string> problems)
{
    /// <summary>Gets a value indicating whether the client learns a secret that the sandbox makes.</summary>
    public bool HasMadeSecret { get; init; }

    /// <summary>Gets a value indicating whether the client gets the keys that the sandbox makes.</summary>
    public bool HasMadeKeys { get; init; }

    public void Run()
    {
        CheckSecret();
        CheckAddresses(nameof(SandboxClient.RedirectUris), client.RedirectUris);
        CheckAddresses(nameof(SandboxClient.PostLogoutRedirectUris), client.PostLogoutRedirectUris);
        foreach (string unknown in client.SigningAlgorithms.Except(ClientJwt.Algorithms))
        {
            Say(nameof(SandboxClient.SigningAlgorithms), $"holds '{unknown}'; there are {string.Join(", ", ClientJwt.Algorithms)}");
        }

        CheckKeys();
    }

    private void CheckSecret()
    {
        bool needsSecret = client.Authentication != SandboxClientAuthentication.PrivateKeyJwt;
        if (client.ClientSecret is { Length: 0 })
        {
            Say(nameof(SandboxClient.ClientSecret), "is empty");
        }
        else if (needsSecret && !HasMadeSecret && client.ClientSecret is null)
        {
            Say(nameof(SandboxClient.ClientSecret), "is missing: nobody could know one that is made");
        }
    }

    // RFC 6749, section 3.1.2. A path alone is an absolute file address to some systems.
    private void CheckAddresses(string setting, IEnumerable<string> addresses)
    {
        foreach (string address in addresses)
        {
            if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? parsed) || parsed.IsFile || parsed.Fragment.Length > 0)
            {
                Say(setting, $"holds '{address}', which is no absolute address without a fragment");
            }
        }
    }

    private void CheckKeys()
    {
        IReadOnlyList<JsonWebKey> keys = ClientPublicKey.ReadSet(client.Keys);
        if (client.Keys is not null && keys.Count == 0)
        {
            Say(nameof(SandboxClient.Keys), "holds no key; it is the text of a JSON Web Key Set (RFC 7517)");
        }

        if (keys.Any(key => key.HasPrivateKey))
        {
            Say(nameof(SandboxClient.Keys), "holds a private key; the sandbox needs the public half alone");
        }

        if (client.Keys is null && !HasMadeKeys && client.Authentication == SandboxClientAuthentication.PrivateKeyJwt)
        {
            Say(nameof(SandboxClient.Keys), $"is missing; {client.Authentication} needs it");
        }

        if (client.IdTokenEncryption is { } sealing)
        {
            CheckSealing(sealing);
        }
    }

    private void CheckSealing(SandboxTokenEncryption sealing)
    {
        if (!TokenSealer.IsKnown(sealing))
        {
            Say(nameof(SandboxClient.IdTokenEncryption), "names an algorithm that the sandbox does not know");
        }
        else if (TokenSealer.FindKey(sealing, client.Keys) is null && (client.Keys is not null || !HasMadeKeys))
        {
            Say(nameof(SandboxClient.IdTokenEncryption), $"needs a public key with use enc for {sealing.Algorithm} in Keys");
        }
    }

    private void Say(string setting, string what) => problems.Add($"{path}:{setting} {what}.");
}
