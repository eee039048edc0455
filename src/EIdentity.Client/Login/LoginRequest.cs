using System.Net;

namespace EIdentity.Client;

/// <summary>Says what a host wants of one login.</summary>
public sealed class LoginRequest
{
    /// <summary>Gets the address that the provider sends the citizen back to, exactly as it is registered.</summary>
    public required Uri RedirectUri { get; init; }

    /// <summary>Gets the level this login needs.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the level of the settings. A lower level than the settings' is raised to it.
    /// </value>
    public AssuranceLevel? Level { get; init; }

    /// <summary>Gets how long ago the citizen may have proven the level.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the age of the settings. A longer age than the settings' is shortened to it.
    /// </value>
    public TimeSpan? MaxAge { get; init; }

    /// <summary>Gets who must sign in, when a citizen who is signed in already proves their level again.</summary>
    /// <value>The default value is <see langword="null"/>: anybody may sign in. Another person is refused with EID2107.</value>
    public SubjectKey? SamePersonAs { get; init; }

    /// <summary>Gets a value indicating whether the provider must have the citizen sign in, even where it knows them already.</summary>
    /// <value>
    /// The default value is <see langword="false"/>. It is asked for by <c>prompt=login</c>, which a provider may not know; an answer whose
    /// <c>auth_time</c> lies before the login is refused with EID2104.
    /// </value>
    public bool Reauthenticate { get; init; }

    /// <summary>Gets the address that the browser calls from, by which begun logins are counted.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: all browsers of which no address is known count as one. Behind a proxy it must be the
    /// browser's own.
    /// </value>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>Gets the language of the provider's pages, for example <c>vi</c>.</summary>
    /// <value>The default value is <see langword="null"/>: the provider decides.</value>
    public string? UiLocale { get; init; }
}
