using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds what a profile gives when it begins a login.</summary>
[Experimental(LoginProfiles.Experimental)]
public sealed class ProfileBeginning
{
    /// <summary>Gets the provider's address to send the citizen's browser to.</summary>
    public required Masked<Uri> Address { get; init; }

    /// <summary>Gets what the profile needs to complete the login: opaque, its version in front, at most a few hundred bytes.</summary>
    /// <value>The default is nothing. It travels in the browser's cookie, encrypted and authenticated.</value>
    public Masked<ReadOnlyMemory<byte>> Secrets { get; init; }

    /// <summary>Returns a mask.</summary>
    public override string ToString() => "ProfileBeginning(masked)";
}
