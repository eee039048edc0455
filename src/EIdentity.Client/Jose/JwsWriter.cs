using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Writes signed compact tokens (RFC 7515, section 3.1).</summary>
internal static class JwsWriter
{
    /// <summary>Writes the header, lets the caller write the claims, and signs both.</summary>
    /// <exception cref="LoginException">EID2011: the signer failed, or its signature has the wrong form.</exception>
    public static Task<string> WriteAsync(
        ClientSigner signer,
        string type,
        Action<Utf8JsonWriter> writeClaims,
        CancellationToken cancellationToken) =>
        WriteAsync(
            signer,
            type,
            writer => writer.WriteString("kid", SignerAnswer.Of(signer, static of => of.KeyId)),
            writeClaims,
            cancellationToken);

    /// <summary>Writes a token whose header carries the public key itself, as a proof of possession does (RFC 9449, section 4.2).</summary>
    /// <exception cref="LoginException">EID2011: the signer failed, or its signature has the wrong form.</exception>
    public static Task<string> WriteWithPublicKeyAsync(
        ClientSigner signer,
        string type,
        Action<Utf8JsonWriter> writeClaims,
        CancellationToken cancellationToken) =>
        WriteAsync(
            signer,
            type,
            writer => PublicJwk.WriteBare(writer, "jwk", SignerAnswer.Of(signer, static of => of.ExportSubjectPublicKeyInfo())),
            writeClaims,
            cancellationToken);

    private static async Task<string> WriteAsync(
        ClientSigner signer,
        string type,
        Action<Utf8JsonWriter> writeKey,
        Action<Utf8JsonWriter> writeClaims,
        CancellationToken cancellationToken)
    {
        string header = Encode(writer =>
        {
            writer.WriteString("alg", SignerAnswer.Of(signer, static of => of.Algorithm));
            writer.WriteString("typ", type);
            writeKey(writer);
        });
        string signed = $"{header}.{Encode(writeClaims)}";
        byte[] signature = await SignAsync(signer, Encoding.ASCII.GetBytes(signed), cancellationToken).ConfigureAwait(false);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static async Task<byte[]> SignAsync(ClientSigner signer, byte[] data, CancellationToken cancellationToken)
    {
        byte[] signature;
        try
        {
            signature = await signer.SignAsync(data, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            // A vault's exception may hold its request; only its kind crosses the door.
            throw Unavailable($"failed with {failure.GetType().Name}");
        }

        bool fits = signature is { Length: > 0 }
            && (SigningAlgorithm.SignatureLength(signer.Algorithm) ?? signature.Length) == signature.Length;
        return fits
            ? signature
            : throw Unavailable("gave a signature of the wrong length; r and s stand side by side, not in DER (RFC 7518, section 3.4)");
    }

    private static LoginException Unavailable(string why) => new(ErrorCodes.ClientKeyUnavailable, $"The client's signer {why}.");

    private static string Encode(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            write(writer);
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(buffer.WrittenSpan);
    }
}
