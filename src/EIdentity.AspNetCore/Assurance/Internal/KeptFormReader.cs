using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace EIdentity.AspNetCore;

/// <summary>Reads the fields of a posted form within a bound; the bytes of files pass by and are kept nowhere.</summary>
internal static class KeptFormReader
{
    private const int MaxFields = 1024;

    // Files too, each of which costs its headers. No form of a procedure has more.
    private const int MaxParts = MaxFields + 100;
    private const int MaxPartHeaders = 8;
    private const int MaxPartHeaderBytes = 2048;

    // The bytes of files pass by, but somebody has to send and read them; a web server of its own mind may allow any number.
    private const long MaxBytesOfAll = 64 * 1024 * 1024;

    // RFC 2046, section 5.1.1, allows 70; the platform's reader takes no more than its buffer holds.
    private const int MaxBoundary = 70;

    /// <summary>Reads the fields.</summary>
    /// <returns>The fields and whether there were files, or <see langword="null"/> when it is no form, or more than the bound.</returns>
    public static async Task<(FormCollection Fields, bool HadFiles)?> ReadAsync(
        HttpRequest request,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        try
        {
            if (request.HttpContext.Features.Get<IFormFeature>()?.Form is { } read)
            {
                return Bound(read.ToDictionary(field => field.Key, field => field.Value), read.Files.Count > 0, maxBytes);
            }

            if (FindBoundary(request) is { Length: > 0 } boundary)
            {
                return boundary.Length > MaxBoundary || !TryBoundBody(request)
                    ? null
                    : await ReadPartsAsync(Reader(boundary, request), maxBytes, cancellationToken).ConfigureAwait(false);
            }

            if (request.ContentLength is not { } length || length > maxBytes)
            {
                return null;
            }

            FormPipeReader reader = new(request.BodyReader) { ValueCountLimit = MaxFields };
            return Bound(await reader.ReadFormAsync(cancellationToken).ConfigureAwait(false), hadFiles: false, maxBytes);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            // Not the form it says it is: there is nothing to keep, and the citizen goes on without it.
            return null;
        }
    }

    private static bool TryBoundBody(HttpRequest request)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } server
            && !(server.MaxRequestBodySize <= MaxBytesOfAll))
        {
            server.MaxRequestBodySize = MaxBytesOfAll;
        }

        return !(request.ContentLength > MaxBytesOfAll);
    }

    private static MultipartReader Reader(string boundary, HttpRequest request) => new(boundary, request.Body)
    {
        HeadersCountLimit = MaxPartHeaders,
        HeadersLengthLimit = MaxPartHeaderBytes,
    };

    private static async Task<(FormCollection Fields, bool HadFiles)?> ReadPartsAsync(
        MultipartReader parts,
        int maxBytes,
        CancellationToken cancellationToken)
    {
        KeyValueAccumulator fields = default;
        bool hadFiles = false;
        int left = maxBytes;
        int count = 0;
        while (await parts.ReadNextSectionAsync(cancellationToken).ConfigureAwait(false) is { } part)
        {
            if (++count > MaxParts)
            {
                return null;
            }

            if (!ContentDispositionHeaderValue.TryParse(part.ContentDisposition, out ContentDispositionHeaderValue? disposition)
                || !disposition.IsFormDisposition())
            {
                hadFiles |= disposition is not null && !StringSegment.IsNullOrEmpty(HeaderUtilities.RemoveQuotes(disposition.FileName));
                continue;
            }

            byte[]? value = await ReadValueAsync(part.Body, left, cancellationToken).ConfigureAwait(false);
            if (value is null || fields.ValueCount >= MaxFields)
            {
                return null;
            }

            left -= value.Length;
            fields.Append(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), Encoding.UTF8.GetString(value));
        }

        return Bound(fields.GetResults(), hadFiles, maxBytes);
    }

    private static async Task<byte[]?> ReadValueAsync(Stream part, int maxBytes, CancellationToken cancellationToken)
    {
        using MemoryStream value = new();
        byte[] buffer = new byte[4096];
        int read;
        while ((read = await part.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0)
        {
            if (value.Length + read > maxBytes)
            {
                return null;
            }

            value.Write(buffer, 0, read);
        }

        return value.ToArray();
    }

    private static (FormCollection Fields, bool HadFiles)? Bound(Dictionary<string, StringValues> fields, bool hadFiles, int maxBytes)
    {
        int bytes = fields.Sum(
            field => field.Value.Sum(value => Encoding.UTF8.GetByteCount(field.Key) + Encoding.UTF8.GetByteCount(value ?? string.Empty)));
        return bytes <= maxBytes ? (new FormCollection(fields), hadFiles) : null;
    }

    private static string? FindBoundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out MediaTypeHeaderValue? type)
        && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(type.Boundary).ToString()
            : null;
}
