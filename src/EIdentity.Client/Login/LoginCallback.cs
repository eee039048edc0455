using System.Diagnostics;
using System.Net;

namespace EIdentity.Client;

/// <summary>Holds the raw parameters of a callback, before anything of them is believed.</summary>
[SecretData]
public sealed class LoginCallback
{
    private const int MaxParameters = 50;
    private const int MaxValueLength = 4096;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private readonly KeyValuePair<string, string>[] _parameters;

    [DebuggerBrowsable(DebuggerBrowsableState.Never)]
    private KeyValuePair<string, string>[]? _raw;

    /// <summary>Keeps the parameters as they came, doubled ones included.</summary>
    /// <param name="parameters">The decoded names and values, in order.</param>
    public LoginCallback(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = [.. parameters.Take(MaxParameters + 1)];
        State = FindAll(_parameters, "state") is [{ Length: SecretText.Length } state] && Base64UrlAlphabet.IsAll(state) ? state : null;
    }

    /// <summary>Gets the state, or <see langword="null"/> when there is not exactly one of a plausible form.</summary>
    public Masked<string?> State { get; }

    /// <summary>Gets the query as it was sent, for a profile whose provider leaves <c>+</c> unescaped.</summary>
    /// <value>The default value is <see langword="null"/>: only the decoded parameters are known.</value>
    public Masked<string?> RawQuery { get; init; }

    /// <summary>Gets the address that the browser calls from, by which what used logins leave behind is bounded.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: all browsers of which no address is known are bounded as one. Behind a proxy it must be
    /// the browser's own.
    /// </value>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>Gets a value indicating whether there are more or longer parameters than any provider sends.</summary>
    internal bool IsOversized =>
        _parameters.Length > MaxParameters
        || _parameters.Any(parameter => parameter.Value.Length > MaxValueLength)
        || RawQuery.Reveal() is { } raw && IsOversizedQuery(raw);

    /// <summary>Returns a mask, never the parameters.</summary>
    public override string ToString() => "LoginCallback(masked)";

    /// <summary>Returns every value of a parameter, in order. Anybody can write them; a code among them is a secret.</summary>
    /// <param name="name">The parameter's name.</param>
    public IReadOnlyList<string> RevealAll(string name) => FindAll(_parameters, name);

    /// <summary>Returns every value of a parameter that holds no blanks, Base64 for example, each <c>+</c> kept.</summary>
    /// <remarks>Without <see cref="RawQuery"/> a blank counts as the plus sign that a decoder made it of.</remarks>
    /// <param name="name">The parameter's name.</param>
    public IReadOnlyList<string> RevealAllKeepingPlus(string name) => ReadRaw() is { } raw
        ? FindAll(raw, name)
        : Array.ConvertAll(FindAll(_parameters, name), static value => value.Replace(' ', '+'));

    // Nearly every query is shorter than one value may be: it is taken apart by a profile that reads it, and not for this.
    private bool IsOversizedQuery(string raw) =>
        raw.Length > MaxParameters * MaxValueLength
        || (raw.Length > MaxValueLength || raw.AsSpan().Count('&') >= MaxParameters)
            && ReadRaw() is { } parameters
            && (parameters.Length > MaxParameters || parameters.Any(parameter => parameter.Value.Length > MaxValueLength));

    private KeyValuePair<string, string>[]? ReadRaw() => _raw ??= RawQuery.Reveal()?.TrimStart('?')
        .Split('&', MaxParameters + 1, StringSplitOptions.RemoveEmptyEntries)
        .Select(static part => part.Split('=', 2))
        .Select(static part => KeyValuePair.Create(
            Uri.UnescapeDataString(part[0]), Uri.UnescapeDataString(part.ElementAtOrDefault(1) ?? string.Empty)))
        .ToArray();

    private static string[] FindAll(KeyValuePair<string, string>[] parameters, string name)
    {
        string[] found = [];
        foreach (KeyValuePair<string, string> parameter in parameters)
        {
            if (string.Equals(parameter.Key, name, StringComparison.Ordinal))
            {
                found = [.. found, parameter.Value];
            }
        }

        return found;
    }
}
