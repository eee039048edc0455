using System.Net.Http.Headers;

namespace EIdentity.Client;

/// <summary>Reads how long the other side asks to wait (RFC 9110, section 10.2.3).</summary>
internal static class RetryAfter
{
    // Nobody waits longer than a day for an answer; a longer wish is a mistake on the other side.
    private static readonly TimeSpan Longest = TimeSpan.FromDays(1);

    /// <summary>Gives the wait, at most a day, or <see langword="null"/> when there is none, it is past, or it is no wait at all.</summary>
    public static TimeSpan? Read(HttpResponseHeaders headers, TimeProvider time)
    {
        if (headers.RetryAfter is not { } header)
        {
            return null;
        }

        TimeSpan? wait = header.Delta ?? (header.Date - time.GetUtcNow());
        return wait > TimeSpan.Zero ? (wait < Longest ? wait : Longest) : null;
    }
}
