namespace EIdentity.Sandbox;

/// <summary>Says which of the answers seen in the field the sandbox's VNeID gives.</summary>
public sealed class SandboxVNeIDOptions
{
    /// <summary>Gets or sets a value indicating whether answers come sealed in the envelope of <c>data</c> and <c>key</c>.</summary>
    /// <value>The default value is <see langword="true"/>. A sandbox whose application signs in on another route makes no key.</value>
    public bool SealAnswers { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the code comes sealed too, with <c>encrypt_key</c> beside it.</summary>
    /// <value>The default value is <see langword="false"/>.</value>
    public bool SealCode { get; set; }

    /// <summary>Gets or sets a value indicating whether a plus sign in the callback is escaped, as it should be.</summary>
    /// <value>The default value is <see langword="false"/>: it stands there as it is, which most readers take for a blank.</value>
    public bool EscapePlus { get; set; }

    /// <summary>Gets or sets a value indicating whether level and kind of the account are whole numbers and not texts.</summary>
    /// <value>The default value is <see langword="false"/>.</value>
    public bool WriteNumbers { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether <see cref="SandboxWorld.GetSettings"/> names a written word of VNeID's, an invented one,
    /// that each login is confirmed anew in the app.
    /// </summary>
    /// <value>
    /// The default value is <see langword="true"/>: endpoints that ask for an age work. The real VNeID's word is yours to get, since no
    /// answer of its says when somebody signed in.
    /// </value>
    public bool PromisesFreshLogins { get; set; } = true;

    /// <summary>Gets or sets how every sign-in ends.</summary>
    /// <value>The default value is <see cref="SandboxJourney.Returns"/>.</value>
    public SandboxJourney Journey { get; set; }
}
