using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace EIdentity.Sandbox;

/// <summary>Holds the parameters of a request and whether one came twice.</summary>
internal sealed class ParameterSet
{
    private static readonly FormOptions Limits = new() { ValueCountLimit = 64, KeyLengthLimit = 256, ValueLengthLimit = 16 * 1024, BufferBodyLengthLimit = 64 * 1024 };

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

    public bool HasDoubled { get; }

    public static ParameterSet FromQuery(HttpRequest request) => new(request.Query);

    /// <summary>Reads a form, or returns <see langword="null"/> when the body is none or is too large.</summary>
    public static async Task<ParameterSet?> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true || request.ContentLength > Limits.BufferBodyLengthLimit)
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

    public bool Has(string name) => _values.ContainsKey(name);
}
