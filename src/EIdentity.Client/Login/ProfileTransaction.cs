using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds what was kept since a login began, for the profile that completes it.</summary>
[Experimental(LoginProfiles.Experimental)]
public sealed class ProfileTransaction
{
    internal ProfileTransaction(LoginTransaction.Secrets kept)
    {
        RedirectUri = kept.RedirectUri;
        BegunAt = kept.BegunAt;
        Secrets = kept.OfProfile;
    }

    /// <summary>Gets the address that the provider has sent the citizen back to.</summary>
    public string RedirectUri { get; }

    /// <summary>Gets when the login began.</summary>
    public DateTimeOffset BegunAt { get; }

    /// <summary>Gets the bytes that the profile gave when it began the login.</summary>
    public Masked<ReadOnlyMemory<byte>> Secrets { get; }

    /// <summary>Returns a mask.</summary>
    public override string ToString() => "ProfileTransaction(masked)";
}
