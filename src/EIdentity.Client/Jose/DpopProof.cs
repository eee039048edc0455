using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Writes the proof that a call comes from the holder of a login's key (RFC 9449, section 4.2).</summary>
internal static class DpopProof
{
    private const string TokenType = "dpop+jwt";

    /// <summary>Writes a proof for one call to one address; it is never sent twice.</summary>
    /// <param name="key">The login's key.</param>
    /// <param name="method">The method of the call.</param>
    /// <param name="address">The address of the call; query and fragment stay out of the proof.</param>
    /// <param name="accessToken">The access token that goes with the call, or <see langword="null"/> at the token endpoint.</param>
    /// <param name="nonce">The server's last nonce, or <see langword="null"/> while it has given none.</param>
    /// <param name="now">The time of the call.</param>
    /// <param name="cancellationToken">Cancels the call.</param>
    public static Task<string> CreateAsync(
        DpopKey key,
        HttpMethod method,
        Uri address,
        string? accessToken,
        string? nonce,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        JwsWriter.WriteWithPublicKeyAsync(
            key.Signer,
            TokenType,
            writer =>
            {
                writer.WriteString("jti", SecretText.Create());
                writer.WriteString("htm", method.Method);
                writer.WriteString("htu", address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped));
                writer.WriteNumber("iat", now.ToUnixTimeSeconds());
                if (accessToken is not null)
                {
                    writer.WriteString("ath", Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(accessToken))));
                }

                if (nonce is not null)
                {
                    writer.WriteString("nonce", nonce);
                }
            },
            cancellationToken);
}
