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

    /// <summary>Keeps the parameters as they came, doubled ones included.</summary>
    /// <param name="parameters">The decoded names and values, in order.</param>
    public LoginCallback(IEnumerable<KeyValuePair<string, string>> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        _parameters = [.. parameters.Take(MaxParameters + 1)];
        State = FindAll("state") is [{ Length: SecretText.Length } state] && Base64UrlAlphabet.IsAll(state) ? state : null;
    }

    /// <summary>Gets the state, or <see langword="null"/> when there is not exactly one of a plausible form.</summary>
    public Masked<string?> State { get; }

    /// <summary>Gets the address that the browser calls from, by which what used logins leave behind is bounded.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: all browsers of which no address is known are bounded as one. Behind a proxy it must be
    /// the browser's own.
    /// </value>
    public IPAddress? ClientAddress { get; init; }

    /// <summary>Gets a value indicating whether there are more or longer parameters than any provider sends.</summary>
    internal bool IsOversized =>
        _parameters.Length > MaxParameters || _parameters.Any(parameter => parameter.Value.Length > MaxValueLength);

    /// <summary>Returns a mask, never the parameters.</summary>
    public override string ToString() => "LoginCallback(masked)";

    /// <summary>Returns every value of a parameter, in order. Anybody can write them; a code among them is a secret.</summary>
    /// <param name="name">The parameter's name.</param>
    public IReadOnlyList<string> RevealAll(string name) => FindAll(name);

    private string[] FindAll(string name)
    {
        string[] found = [];
        foreach (KeyValuePair<string, string> parameter in _parameters)
        {
            if (string.Equals(parameter.Key, name, StringComparison.Ordinal))
            {
                found = [.. found, parameter.Value];
            }
        }

        return found;
    }
}
