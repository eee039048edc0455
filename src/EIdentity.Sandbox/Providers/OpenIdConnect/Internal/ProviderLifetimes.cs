namespace EIdentity.Sandbox;

/// <summary>Says how long codes, tokens and pushed requests of the provider live.</summary>
internal static class ProviderLifetimes
{
    public static readonly TimeSpan Code = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan AccessToken = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan IdToken = TimeSpan.FromMinutes(5);

    public static readonly TimeSpan PushedRequest = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan ClockSkew = TimeSpan.FromSeconds(60);

    public static readonly TimeSpan LongestAssertion = TimeSpan.FromMinutes(5);
}
