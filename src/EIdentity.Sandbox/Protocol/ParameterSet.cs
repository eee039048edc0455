using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace EIdentity.Sandbox;

/// <summary>Holds the parameters of a request and whether one came twice.</summary>
internal sealed class ParameterSet
{
    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 64,
        KeyLengthLimit = 256,
        ValueLengthLimit = 16 * 1024,
        BufferBodyLengthLimit = 64 * 1024,
    };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    private ParameterSet(IEnumerable<KeyValuePair<string, StringValues>> parameters)
    {
        foreach ((string name, StringValues values) in parameters)
        {
            HasDoubled |= values.Count > 1;
            // RFC 6749, section 3.1: a parameter without a value counts as left out.
            if (values is [{ Length: > 0 } value])
            {
                HasDoubled |= !_values.TryAdd(name, value);
            }
        }
    }

    private ParameterSet(Dictionary<string, string> values) => _values = values;

    public bool HasDoubled { get; }

    /// <summary>Takes the claims of a request object as parameters (RFC 9101, section 4).</summary>
    public static ParameterSet FromClaims(JsonObject claims) => new(claims
        .Where(claim => ClientJwt.ParameterOf(claim.Value) is { Length: > 0 })
        .ToDictionary(claim => claim.Key, claim => ClientJwt.ParameterOf(claim.Value)!, StringComparer.Ordinal));

    public static ParameterSet FromQuery(HttpRequest request) => new(request.Query);

    /// <summary>Reads a form, or returns <see langword="null"/> when the body is none or is too large.</summary>
    public static async Task<ParameterSet?> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true
            || request.ContentLength > Limits.BufferBodyLengthLimit)
        {
            return null;
        }

        try
        {
            return new ParameterSet(await request.ReadFormAsync(Limits, cancellationToken).ConfigureAwait(false));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Returns the same parameters with one set to a value.</summary>
    public ParameterSet With(string name, string value) =>
        new(new Dictionary<string, string>(_values, StringComparer.Ordinal) { [name] = value });

    public bool Has(string name) => _values.ContainsKey(name);
}
