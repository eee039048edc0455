namespace EIdentity.Sandbox;

/// <summary>Says which of the answers seen in the field the sandbox's national portal gives.</summary>
public sealed class SandboxNationalPortalOptions
{
    /// <summary>Gets or sets a value indicating whether UserInfo is the older long answer, with much that no login needs.</summary>
    /// <value>The default value is <see langword="false"/>: the short one, as with VNeID behind the portal.</value>
    public bool LongAnswer { get; set; }

    /// <summary>Gets or sets a value indicating whether the kind of the account and other marks are whole numbers, not texts.</summary>
    /// <value>The default value is <see langword="false"/>. <c>IAL</c> is a number in every answer.</value>
    public bool WriteNumbers { get; set; }
}
