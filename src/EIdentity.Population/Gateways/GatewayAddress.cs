namespace EIdentity.Population;

/// <summary>Checks addresses that a gateway is told of and that nobody dials from here.</summary>
internal static class GatewayAddress
{
    /// <summary>Says whether a text is a whole http or https address without user information and fragment.</summary>
    public static bool IsWhole(string text) =>
        GatewayHeader.IsValue(text)
        && Uri.TryCreate(text, UriKind.Absolute, out Uri? uri)
        && uri is { Scheme: "http" or "https", UserInfo.Length: 0, Fragment.Length: 0 };
}
