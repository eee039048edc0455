namespace EIdentity;

/// <summary>Says whom an electronic identity account was granted to.</summary>
/// <remarks>Decree 69/2024/NĐ-CP grants accounts to citizens, foreigners, and agencies and organisations.</remarks>
public enum AccountType
{
    /// <summary>The provider did not say, or said something the settings do not map.</summary>
    Unknown = 0,

    /// <summary>A Vietnamese citizen.</summary>
    Citizen = 1,

    /// <summary>A foreigner who resides in Vietnam.</summary>
    Foreigner = 2,

    /// <summary>An agency, enterprise or other organisation.</summary>
    Organisation = 3,
}
