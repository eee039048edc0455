namespace EIdentity.IntegrationTests;

/// <summary>Names the portal's handlers that write a dossier.</summary>
public enum Writer
{
    Begin,
    Save,
    LookUp,
    Language,
    Check,
    Submit,
}
