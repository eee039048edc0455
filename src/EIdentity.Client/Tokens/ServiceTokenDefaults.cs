namespace EIdentity.Client;

/// <summary>Holds the names that service tokens go by.</summary>
public static class ServiceTokenDefaults
{
    /// <summary>The name of the HTTP client that fetches tokens.</summary>
    /// <remarks>Tests replace its primary handler: <c>services.AddHttpClient(ServiceTokenDefaults.HttpClientName)</c>.</remarks>
    public const string HttpClientName = "EIdentity.ServiceToken";
}
