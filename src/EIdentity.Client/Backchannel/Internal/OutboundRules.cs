namespace EIdentity.Client;

/// <summary>Checks the settings of calls that carry a secret or a citizen's data to another system.</summary>
internal static class OutboundRules
{
    private const int MaxLength = 200;

    /// <summary>Requires an address that such a call may go to.</summary>
    public static void RequireAddress(
        this SettingsProblems problems,
        Uri? address,
        string setting,
        IEnumerable<string> plainHttpHosts,
        string meaning)
    {
        if (!problems.RequireText(address?.OriginalString, setting, meaning) || address is null)
        {
            return;
        }

        if (!address.IsAbsoluteUri)
        {
            problems.Require(false, setting, $"is '{address}', but must be a whole address that begins with https://");
            return;
        }

        // The value is not repeated: a password may stand in it.
        problems.Require(
            address.UserInfo.Length == 0 && address.Fragment.Length == 0,
            setting,
            "must not have user information or a fragment");
        problems.Require(
            PlainHttp.IsAcceptable(address, plainHttpHosts),
            setting,
            $"is an {address.Scheme} address at '{address.Host}', but must be https; "
                + "where the host lies on an inner network without TLS, name it in AllowPlainHttpTo");
    }

    /// <summary>Requires a text that can travel in a header and in XML; it is never repeated, since it may be a secret.</summary>
    public static void RequirePlainText(this SettingsProblems problems, string? value, string setting, string meaning)
    {
        if (problems.RequireText(value, setting, meaning))
        {
            problems.RequirePlain(value, setting);
        }
    }

    /// <summary>Requires that a text, if there is one, holds no control character and is not endless.</summary>
    /// <remarks>A line break would start a header of the writer's choosing (CWE-113).</remarks>
    public static void RequirePlain(this SettingsProblems problems, string? value, string setting) =>
        problems.Require(
            value is null || (value.Length <= MaxLength && !ControlCharacters.AreIn(value)),
            setting,
            $"must not be longer than {MaxLength} characters nor hold control characters");

    /// <summary>Requires that each entry is a host name or address alone.</summary>
    public static void RequireHosts(this SettingsProblems problems, IEnumerable<string> hosts, string setting)
    {
        foreach (string host in hosts)
        {
            problems.Require(
                Uri.CheckHostName(host) != UriHostNameType.Unknown,
                setting,
                $"lists '{host}', but may only list host names, without scheme, port and wildcard");
        }
    }
}
