using System.Buffers;

namespace EIdentity.Client;

/// <summary>Reads answers up to a limit, which <c>HttpClient</c> itself does not hold once only headers were awaited.</summary>
internal static class BoundedBody
{
    private const int UnannouncedLength = 4096;

    /// <summary>Reads the whole body.</summary>
    /// <exception cref="BodyTooLargeException">The body is longer than the limit, whatever its headers say.</exception>
    public static async ValueTask<ReadOnlyMemory<byte>> ReadAsync(HttpContent content, int limit, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > limit)
        {
            throw new BodyTooLargeException();
        }

        Stream stream = await content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
        await using (stream.ConfigureAwait(false))
        {
            // One byte more than announced, so that the end is seen without a larger buffer.
            ArrayBufferWriter<byte> body = new((int)(content.Headers.ContentLength ?? UnannouncedLength) + 1);
            while (true)
            {
                int read = await stream.ReadAsync(body.GetMemory(), cancellationToken).ConfigureAwait(false);
                if (read == 0)
                {
                    return body.WrittenMemory;
                }

                body.Advance(read);
                if (body.WrittenCount > limit)
                {
                    throw new BodyTooLargeException();
                }
            }
        }
    }
}
