namespace EIdentity.Client;

/// <summary>Says what proves the level of an account to the service.</summary>
public enum LevelSource
{
    /// <summary>The provider's answer says the level of each account, each time.</summary>
    Claim = 0,

    /// <summary>The provider has promised in writing that it signs in accounts of one level only.</summary>
    Agreement = 1,
}
