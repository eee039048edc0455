namespace EIdentity;

/// <summary>Says who can mend an error.</summary>
public enum ErrorActor
{
    /// <summary>The citizen, by trying again or by raising the account's level.</summary>
    Citizen = 1,

    /// <summary>The agency that operates the service, by its settings or its agreements.</summary>
    Agency = 2,

    /// <summary>The provider or the register on the other side.</summary>
    Provider = 3,

    /// <summary>The developer of the service, in code.</summary>
    Developer = 4,
}
