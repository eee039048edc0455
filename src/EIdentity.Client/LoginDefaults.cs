namespace EIdentity.Client;

/// <summary>Names what other packages need to find.</summary>
public static class LoginDefaults
{
    /// <summary>The name of the HTTP client that talks to the provider behind the citizen's back.</summary>
    /// <remarks>Only its handlers count: calls go through them without an <c>HttpClient</c> and what one would add.</remarks>
    public const string HttpClientName = "EIdentity.Login";

    /// <summary>Gives the name of the HTTP client of a login that was added by name.</summary>
    /// <param name="login">The name of the login; empty for the one without a name.</param>
    public static string GetHttpClientName(string login)
    {
        ArgumentNullException.ThrowIfNull(login);
        return login.Length == 0 ? HttpClientName : $"{HttpClientName}:{login}";
    }

    /// <summary>The name of the meter that counts logins and measures their time and the clocks' difference.</summary>
    public const string MeterName = "EIdentity";

    /// <summary>The name of the source of activities (spans) for beginning and completing a login.</summary>
    public const string ActivitySourceName = "EIdentity";
}
