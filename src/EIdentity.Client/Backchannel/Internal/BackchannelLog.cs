using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes what happens on the way to the other side.</summary>
internal static partial class BackchannelLog
{
    [LoggerMessage(2908, LogLevel.Warning, "An entry of TrustedAuthorities {Problem}, so the root last read goes on.")]
    public static partial void RootsKept(ILogger logger, string problem);
}
