using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Names the login or the register that a log belongs to.</summary>
internal static class FieldLoggerExtensions
{
    /// <summary>Adds a field to every line; the one without a name has none, as before there were several.</summary>
    public static ILogger WithName(this ILogger logger, string field, string name) =>
        name.Length == 0 ? logger : new FieldLogger(logger, new(field, name));
}
