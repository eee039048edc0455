using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Holds what all logins of a program share, whichever provider each of them speaks to.</summary>
internal sealed class LoginPlatform(
    IHttpMessageHandlerFactory handlers, LoginTelemetry telemetry, RefusalAlarm alarm, ILoggerFactory loggers, TimeProvider time)
{
    public IHttpMessageHandlerFactory Handlers => handlers;

    public LoginTelemetry Telemetry => telemetry;

    public RefusalAlarm Alarm => alarm;

    public ILoggerFactory Loggers => loggers;

    public TimeProvider Time => time;
}
