namespace EIdentity.Client;

/// <summary>Says what a private key of this service is for; one key has one purpose.</summary>
internal enum KeyPurpose
{
    /// <summary>Signs assertions and requests.</summary>
    Signing,

    /// <summary>Opens sealed ID tokens.</summary>
    Opening,
}
