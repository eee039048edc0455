using EIdentity.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Notes what is wrong with the address that browsers see the app under, which no setting can tell at the start.</summary>
internal sealed class AddressFindings(TimeProvider time, ILogger<AddressFindings> logger)
{
    private const int MaxHost = 100;

    private static readonly TimeSpan ShownFor = TimeSpan.FromDays(1);
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    private Finding? _last;

    /// <summary>Gets what was found within the last day, or <see langword="null"/> when nothing was.</summary>
    public string? Last => Volatile.Read(ref _last) is { } last && time.GetUtcNow() - last.At < ShownFor ? last.Text : null;

    /// <summary>Notes a login that begins at an address that no browser can come back to with its cookie.</summary>
    public void NotePlainHttp(HttpRequest request, Uri callback)
    {
        bool isForwarded = request.Headers.ContainsKey("X-Forwarded-Proto") || request.Headers.ContainsKey("Forwarded");
        Note(
            $"A login began over plain http: its redirect_uri is {Printable(callback.GetLeftPart(UriPartial.Authority))}…, and no browser "
                + "keeps its Secure cookie there. "
                + (isForwarded
                    ? "A proxy says how the browser came, but nothing reads it: call UseForwardedHeaders before UseAuthentication, or set "
                    : "If a proxy ends TLS, forward the browser's scheme and host (UseForwardedHeaders), or set ")
                + "EIdentity:PublicOrigin.");
    }

    /// <summary>Cuts a host that a caller says to what a log can bear.</summary>
    public static string Printable(string? text) => PrintableText.Of(text, MaxHost);

    private void Note(string text)
    {
        DateTimeOffset now = time.GetUtcNow();
        Finding? before = Volatile.Read(ref _last);
        if (before is not null && now - before.At < Pause)
        {
            return;
        }

        // Hosts are what a caller says: one line an hour, whoever calls.
        if (Interlocked.CompareExchange(ref _last, new Finding(text, now), before) == before)
        {
            Log.AddressFound(logger, text);
        }
    }

    private sealed record Finding(string Text, DateTimeOffset At);
}
