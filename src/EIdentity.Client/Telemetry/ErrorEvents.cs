using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Writes a failure under its code's own event, so that number, name and properties are the same in every log.</summary>
internal static class ErrorEvents
{
    /// <summary>Gives the event of a code: its number, and the code as the name.</summary>
    public static EventId IdOf(ErrorCode code) => new(code.Number, code.Value);

    /// <summary>Writes a failure; its own message holds nothing personal.</summary>
    /// <param name="logger">The log.</param>
    /// <param name="level">How urgent it is, which each log decides.</param>
    /// <param name="failure">The failure, which gives <c>Code</c>, <c>Reference</c> and <c>Message</c>.</param>
    /// <param name="format">The sentence with its holes, by which logs are grouped.</param>
    /// <param name="sentence">The same sentence for who reads it.</param>
    /// <param name="more">What this log knows besides.</param>
    public static void Write(
        ILogger logger,
        LogLevel level,
        EIdentityException failure,
        string format,
        string sentence,
        params KeyValuePair<string, object?>[] more)
    {
        if (!logger.IsEnabled(level))
        {
            return;
        }

        KeyValuePair<string, object?>[] state =
        [
            new("Code", failure.Code),
            new("Reference", failure.Reference),
            new("Message", failure.Message),
            .. more,
            new("{OriginalFormat}", format),
        ];
        logger.Log(level, IdOf(failure.Error), state, exception: null, (_, _) => sentence);
    }
}
