namespace EIdentity.Sandbox;

/// <summary>Holds what a citizen agreed to, until its code is redeemed.</summary>
internal sealed class AuthorizationGrant
{
    public required SignInRequest Request { get; init; }

    public required SandboxPerson Person { get; init; }

    public required AssuranceLevel Level { get; init; }

    public required DateTimeOffset SignedInAt { get; init; }

    // A fault alone sets it: the provider redeems the code without a look at the verifier.
    public bool IgnoresVerifier { get; init; }

    public bool IsRedeemed { get; set; }

    public string? AccessToken { get; set; }

    /// <summary>Gets or sets the thumbprint of the key that the tokens are bound to, or <see langword="null"/>.</summary>
    public string? KeyThumbprint { get; set; }
}
