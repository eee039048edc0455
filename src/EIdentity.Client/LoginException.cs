namespace EIdentity.Client;

/// <summary>Reports that a login was refused or could not be finished.</summary>
public sealed class LoginException : EIdentityException
{
    /// <summary>Creates an exception for a catalogued error.</summary>
    /// <param name="error">The catalogued error.</param>
    /// <param name="detail">One sentence for the developer, without personal data and secrets.</param>
    public LoginException(ErrorCode error, string detail)
        : base(error, detail)
    {
    }

    /// <summary>Gets the level that was proven, when the login was refused for its level.</summary>
    /// <value>The default value is <see cref="AssuranceLevel.None"/>.</value>
    public AssuranceLevel ProvenLevel { get; init; }

    /// <summary>Gets a value indicating whether only what the browser brought was refused, which anybody can bring.</summary>
    /// <value>The default value is <see langword="false"/>: a provider, the settings or this program had a part in it.</value>
    public bool IsUnproven { get; internal init; }

    /// <summary>Gets a value indicating whether the same login, begun again at once, is likely to succeed.</summary>
    internal bool MayBeginAgain { get; init; }

    /// <summary>Gets the value that no setting maps, when the login was refused for it.</summary>
    internal UnmappedLevel? Unmapped { get; init; }
}
