namespace EIdentity.Client;

/// <summary>Holds what beginning a login gives: where to send the citizen, and what to keep until the callback.</summary>
public sealed class BegunLogin
{
    /// <summary>Gets the provider's address to send the citizen's browser to.</summary>
    public required Masked<Uri> Address { get; init; }

    /// <summary>Gets the transaction to keep, protected and bound to the citizen's browser.</summary>
    public required LoginTransaction Transaction { get; init; }

    /// <summary>Returns a mask: address and transaction carry state, nonce and verifier.</summary>
    public override string ToString() => "BegunLogin(masked)";
}
