using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Says what the flow asks of a profile that begins a login.</summary>
[Experimental(LoginProfiles.Experimental)]
public sealed class ProfileRequest
{
    internal ProfileRequest()
    {
    }

    /// <summary>Gets the state, which must come back in the callback.</summary>
    public required Masked<string> State { get; init; }

    /// <summary>Gets the address that the provider sends the citizen back to, exactly as it is registered.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>Gets the level to ask for; the flow checks what comes back.</summary>
    public required AssuranceLevel Level { get; init; }

    /// <summary>Gets how long ago the citizen may have proven the level, or <see langword="null"/> for any time.</summary>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Gets a value indicating whether the provider must have the citizen sign in anew.</summary>
    public bool Reauthenticate { get; init; }

    /// <summary>Gets the language of the provider's pages, or <see langword="null"/> when the provider decides.</summary>
    public string? UiLocale { get; init; }
}
