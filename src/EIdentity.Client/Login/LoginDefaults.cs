namespace EIdentity.Client;

/// <summary>Names what other packages need to find.</summary>
public static class LoginDefaults
{
    /// <summary>The name of the HTTP client that talks to the provider behind the citizen's back.</summary>
    public const string HttpClientName = "EIdentity.Login";
}
