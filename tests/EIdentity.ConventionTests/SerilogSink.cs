using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;

namespace EIdentity.ConventionTests;

/// <summary>Keeps in memory what Serilog makes of a value that a template takes apart: <c>{@value}</c>.</summary>
internal sealed class SerilogSink : ILogEventSink
{
    private readonly StringWriter _text = new(CultureInfo.InvariantCulture);

    public static string Write(object value)
    {
        SerilogSink sink = new();
        using Logger logger = new LoggerConfiguration().WriteTo.Sink(sink).CreateLogger();
        logger.Information("{@Unfolded} {Plain}", value, value);
        return sink._text.ToString();
    }

    public void Emit(LogEvent logEvent)
    {
        logEvent.RenderMessage(_text, CultureInfo.InvariantCulture);
        foreach (LogEventPropertyValue property in logEvent.Properties.Values)
        {
            property.Render(_text, format: null, CultureInfo.InvariantCulture);
        }
    }
}
