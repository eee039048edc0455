using System.Globalization;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Collects everything that is wrong with the settings, so that one start shows all of it.</summary>
/// <param name="section">The place of the settings, for example <c>Population</c>.</param>
internal sealed class SettingsProblems(string section)
{
    private const int MaxLength = 200;

    private readonly List<string> _problems = [];

    /// <summary>Adds a problem: the option's path, then what is wrong and how to mend it.</summary>
    public void Add(string option, string problem) => _problems.Add($"{section}:{option} {problem}");

    /// <summary>Adds a problem unless the rule holds.</summary>
    public void Require(bool holds, string option, string otherwise)
    {
        if (!holds)
        {
            Add(option, otherwise);
        }
    }

    /// <summary>Requires a time within a range.</summary>
    public void RequireRange(string option, TimeSpan value, TimeSpan least, TimeSpan most) =>
        Require(value >= least && value <= most, option, string.Create(CultureInfo.InvariantCulture, $"is {value:c}, but must lie between {least:c} and {most:c}"));

    /// <summary>Requires a text that can travel in a header and in XML.</summary>
    /// <remarks>The value is never repeated: what stands here by mistake may be a secret.</remarks>
    /// <returns><see langword="true"/> when there is a text.</returns>
    public bool RequireText(string option, string? value, string remedy)
    {
        bool isThere = !string.IsNullOrWhiteSpace(value);
        Require(isThere, option, $"is missing: {remedy}");
        RequirePlain(option, value);
        return isThere;
    }

    /// <summary>Requires that a text, if there is one, holds no control character and is not endless.</summary>
    public void RequirePlain(string option, string? value)
    {
        // A line break would start a header of the writer's choosing (CWE-113).
        if (value is not null && (value.Length > MaxLength || value.Any(char.IsControl)))
        {
            Add(option, $"is longer than {MaxLength} characters or holds a control character: remove it");
        }
    }

    /// <summary>Requires an address that a call with a secret or a citizen's data may go to.</summary>
    public void RequireAddress(string option, Uri? address, IEnumerable<string> plainHttpHosts, string remedy)
    {
        if (address is null)
        {
            Add(option, $"is missing: {remedy}");
        }
        else if (!address.IsAbsoluteUri)
        {
            Add(option, $"is '{address}', which is not a whole address: begin it with https://");
        }
        else if (address.UserInfo.Length > 0 || address.Fragment.Length > 0)
        {
            Add(option, "carries a user name, a password or a fragment: remove it");
        }
        else if (!PlainHttp.IsAcceptable(address, plainHttpHosts))
        {
            Add(option, $"is '{address.GetLeftPart(UriPartial.Path)}', which is not HTTPS: use https://, or name the host in AllowPlainHttpTo if it lies on an inner network");
        }
    }

    /// <summary>Requires that each entry is a host name or address, without scheme and port.</summary>
    public void RequireHosts(string option, IEnumerable<string> hosts)
    {
        foreach (string host in hosts.Where(host => Uri.CheckHostName(host) == UriHostNameType.Unknown))
        {
            Add(option, $"holds '{host}', which is not a host: write the name or address alone, without scheme, port and wildcard");
        }
    }

    /// <summary>Refuses a sandbox in Production, where its invented people would pass for citizens.</summary>
    public void RefuseSandboxInProduction(string option, bool allowSandbox, bool isProduction)
    {
        if (allowSandbox && isProduction)
        {
            Add(option, "is true in Production: remove it, or start in another environment");
        }
    }

    /// <summary>Says success, or all problems in one message.</summary>
    public ValidateOptionsResult ToResult()
    {
        ErrorCode error = ErrorCodes.SettingsInvalid;
        string count = _problems.Count == 1 ? "1 problem" : $"{_problems.Count} problems";
        return _problems.Count == 0
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"{error.Value}: {section} has {count}:{string.Concat(_problems.Select(problem => $"{Environment.NewLine}  - {problem}."))}{Environment.NewLine}See {error.HelpPath}.");
    }
}
