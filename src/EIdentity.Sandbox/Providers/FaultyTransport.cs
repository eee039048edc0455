using System.Globalization;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Answers as broken networks, overloaded gateways and hostile servers do.</summary>
internal static class FaultyTransport
{
    /// <summary>The origin that lying answers point to; a client that calls it is broken. The name never resolves (RFC 2606).</summary>
    public const string AttackerOrigin = "https://attacker.invalid";

    private const int Chunk = 64 * 1024;
    private const int HugeLength = 256 * 1024 * 1024;
    private const int Depth = 200_000;
    private const string Gzip = "gzip";

    public static Task ServerError(LoginExchange exchange) =>
        exchange.WriteErrorAsync(StatusCodes.Status500InternalServerError, "server_error", exchange.Telltale);

    public static Task NotFound(LoginExchange exchange) => Status(exchange, StatusCodes.Status404NotFound);

    public static Task Unavailable(LoginExchange exchange) => Status(exchange, StatusCodes.Status503ServiceUnavailable);

    public static Task NoContent(LoginExchange exchange) => Status(exchange, StatusCodes.Status204NoContent);

    public static Task ThrottledForAnHour(LoginExchange exchange) => Throttled(exchange, "3600");

    public static Task ThrottledUntilThePast(LoginExchange exchange) =>
        Throttled(exchange, DateTimeOffset.UnixEpoch.ToString("R", CultureInfo.InvariantCulture));

    public static Task Found(LoginExchange exchange) => Redirect(exchange, StatusCodes.Status302Found);

    // It asks for the body to be sent again, to the attacker (RFC 9700, section 4.12).
    public static Task TemporaryRedirect(LoginExchange exchange) => Redirect(exchange, StatusCodes.Status307TemporaryRedirect);

    public static Task Html(LoginExchange exchange) => MaintenancePage.WriteAsync(exchange.Context, StatusCodes.Status200OK);

    public static Task Empty(LoginExchange exchange) => exchange.WriteAsync(string.Empty);

    public static Task JsonArray(LoginExchange exchange) => exchange.WriteAsync($"[{exchange.HonestText}]");

    public static Task JsonString(LoginExchange exchange) => exchange.WriteAsync("\"keys\"");

    public static Task Truncated(LoginExchange exchange) => exchange.WriteAsync(exchange.HonestText[..(exchange.HonestText.Length / 2)]);

    public static Task NestedArrays(LoginExchange exchange) => exchange.WriteAsync(new string('[', Depth) + new string(']', Depth));

    public static Task PlainText(LoginExchange exchange) => exchange.WriteAsync(exchange.HonestBytes, "text/plain");

    public static Task Latin1(LoginExchange exchange) =>
        exchange.WriteAsync(Encoding.Latin1.GetBytes(WithNote(exchange, "\u00E9")), "application/json; charset=iso-8859-1");

    public static Task ByteOrderMark(LoginExchange exchange) =>
        exchange.WriteAsync((byte[])[.. Encoding.UTF8.Preamble, .. exchange.HonestBytes]);

    // 0xFF never occurs in UTF-8.
    public static Task InvalidUtf8(LoginExchange exchange) => exchange.WriteAsync(Encoding.Latin1.GetBytes(WithNote(exchange, "\u00FF")));

    public static Task Reset(LoginExchange exchange)
    {
        exchange.Context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>Takes the call and answers nothing until the caller hangs up.</summary>
    public static async Task Silence(LoginExchange exchange)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, exchange.Context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        exchange.Context.Abort();
    }

    /// <summary>Answers honestly, one octet a second of the sandbox's clock.</summary>
    public static Task Drip(LoginExchange exchange) => StreamAsync(exchange, async (body, cancellationToken) =>
    {
        foreach (byte octet in exchange.HonestBytes)
        {
            await body.WriteAsync(new[] { octet }, cancellationToken).ConfigureAwait(false);
            await body.FlushAsync(cancellationToken).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromSeconds(1), exchange.Clock, cancellationToken).ConfigureAwait(false);
        }
    });

    public static Task HalfBody(LoginExchange exchange) => StreamAsync(exchange, async (body, cancellationToken) =>
    {
        byte[] honest = exchange.HonestBytes;
        exchange.Response.ContentLength = honest.Length;
        await body.WriteAsync(honest.AsMemory(0, honest.Length / 2), cancellationToken).ConfigureAwait(false);
        await body.FlushAsync(cancellationToken).ConfigureAwait(false);
        exchange.Context.Abort();
    });

    /// <summary>Answers honestly behind 256 MiB of white space, which stops when the caller hangs up.</summary>
    public static Task Huge(LoginExchange exchange) =>
        StreamAsync(exchange, (body, cancellationToken) => PadAsync(body, exchange.HonestBytes, cancellationToken));

    /// <summary>Answers the same behind gzip: some 260 KiB on the wire.</summary>
    public static Task GzipBomb(LoginExchange exchange) => StreamAsync(exchange, async (body, cancellationToken) =>
    {
        exchange.Response.Headers.ContentEncoding = Gzip;
        GZipStream gzip = new(body, CompressionLevel.Fastest, leaveOpen: true);
        await using (gzip.ConfigureAwait(false))
        {
            await PadAsync(gzip, exchange.HonestBytes, cancellationToken).ConfigureAwait(false);
        }
    });

    private static async Task PadAsync(Stream body, byte[] honest, CancellationToken cancellationToken)
    {
        byte[] spaces = new byte[Chunk];
        Array.Fill(spaces, (byte)' ');
        for (int written = 0; written < HugeLength; written += Chunk)
        {
            await body.WriteAsync(spaces, cancellationToken).ConfigureAwait(false);
        }

        await body.WriteAsync(honest, cancellationToken).ConfigureAwait(false);
    }

    // The caller is expected to hang up; that is the end of the answer, not a failure of the sandbox.
    private static async Task StreamAsync(LoginExchange exchange, Func<Stream, CancellationToken, Task> writeAsync)
    {
        exchange.Response.ContentType = OAuthAnswer.Json;
        try
        {
            await writeAsync(exchange.Response.Body, exchange.Context.RequestAborted).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is OperationCanceledException or IOException)
        {
            exchange.Context.Abort();
        }
    }

    private static Task Status(LoginExchange exchange, int status)
    {
        exchange.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static Task Throttled(LoginExchange exchange, string retryAfter)
    {
        exchange.Response.Headers.RetryAfter = retryAfter;
        return Status(exchange, StatusCodes.Status429TooManyRequests);
    }

    private static Task Redirect(LoginExchange exchange, int status)
    {
        exchange.Response.Headers.Location = AttackerOrigin + exchange.Context.Request.Path;
        return Status(exchange, status);
    }

    private static string WithNote(LoginExchange exchange, string note) => exchange.HonestText.Insert(1, $"\"note\":\"{note}\",");
}
