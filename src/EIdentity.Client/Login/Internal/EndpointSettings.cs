namespace EIdentity.Client;

/// <summary>Holds the rules for an endpoint's address that stands in settings.</summary>
internal static class EndpointSettings
{
    /// <summary>Notes an address that nobody may be sent to; it is not repeated, since it may hold a password.</summary>
    public static void RequireEndpoint(this SettingsProblems problems, Uri? address, string name) => problems.Require(
        address is null || (address.IsAbsoluteUri
            && PlainHttp.IsAcceptable(address, [])
            && address.UserInfo.Length == 0
            && address.Fragment.Length == 0),
        name,
        "must be an https address (http only on loopback) without user information or fragment");

    /// <summary>Notes a missing address below which endpoints lie, or one that nothing can lie below.</summary>
    public static void RequireAuthority(this SettingsProblems problems, Uri? address, string name, string meaning)
    {
        problems.Require(address is not null, name, $"is missing; it is {meaning}");
        problems.RequireEndpoint(address, name);
        problems.Require(address is not { IsAbsoluteUri: true, Query.Length: > 0 }, name, "must not have a query");
    }
}
