using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;
using Microsoft.Extensions.Logging;

namespace EIdentity.ConventionTests;

/// <summary>Logs values as the generator of Microsoft.Extensions.Telemetry does, which reads their public getters.</summary>
/// <remarks><c>OpenIdConnectLoginOptions</c> cannot be logged so: the generator refuses its groups.</remarks>
internal static partial class PropertyLog
{
    [LoggerMessage(1, LogLevel.Information, "Citizen")]
    public static partial void Log(ILogger logger, [LogProperties] Citizen value);

    [LoggerMessage(2, LogLevel.Information, "Address")]
    public static partial void Log(ILogger logger, [LogProperties] Address value);

    [LoggerMessage(3, LogLevel.Information, "Purpose")]
    public static partial void Log(ILogger logger, [LogProperties] Purpose value);

    [LoggerMessage(4, LogLevel.Information, "Identity")]
    public static partial void Log(ILogger logger, [LogProperties] PersonIdentity value);

    [LoggerMessage(5, LogLevel.Information, "Signed in")]
    public static partial void Log(ILogger logger, [LogProperties] SignedIn value);

    [LoggerMessage(6, LogLevel.Information, "Begun")]
    public static partial void Log(ILogger logger, [LogProperties] BegunLogin value);

    [LoggerMessage(8, LogLevel.Information, "Key")]
    public static partial void Log(ILogger logger, [LogProperties] ClientKeyOptions value);

    [LoggerMessage(9, LogLevel.Information, "Token")]
    public static partial void Log(ILogger logger, [LogProperties] ServiceTokenOptions value);

    [LoggerMessage(10, LogLevel.Information, "Outbound")]
    public static partial void Log(ILogger logger, [LogProperties] OutboundOptions value);

    [LoggerMessage(11, LogLevel.Information, "Electronic identity")]
    public static partial void Log(ILogger logger, [LogProperties] ElectronicIdentity value);

    [LoggerMessage(12, LogLevel.Information, "Found")]
    public static partial void Log(ILogger logger, [LogProperties] FindResult.Found value);
}
