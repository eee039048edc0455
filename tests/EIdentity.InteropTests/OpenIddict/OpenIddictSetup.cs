using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.InteropTests;

/// <summary>Says how an OpenIddict provider of a test behaves.</summary>
internal sealed class OpenIddictSetup
{
    public const string Level1 = "urn:test:level-1";
    public const string Level2 = "urn:test:level-2";
    public const string ClientKeyId = "client-key";

    public PushedRequests PushedRequests { get; init; }

    public string Algorithm { get; init; } = SecurityAlgorithms.EcdsaSha256;

    public string? Acr { get; init; } = Level2;

    /// <summary>Gets the key of a client that has no secret.</summary>
    public ECDsa? ClientKey { get; init; }
}
