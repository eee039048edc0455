using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Writes the public half of a key as a JWK (RFC 7517).</summary>
internal static class PublicJwk
{
    /// <summary>
    /// Writes the public half that others check with; without an algorithm when the provider's list decides among several.
    /// </summary>
    /// <exception cref="LoginException">
    /// EID1001: the signer's public key is not RSA or EC on a known curve. EID2011: the signer failed.
    /// </exception>
    public static void Write(Utf8JsonWriter writer, ClientSigner signer)
    {
        writer.WriteStartObject();
        WriteMembers(writer, SignerAnswer.Of(signer, asked => asked.ExportSubjectPublicKeyInfo()));
        writer.WriteString("use", "sig");
        if (signer is not ClientKey { Algorithms.Count: > 1 })
        {
            writer.WriteString("alg", SignerAnswer.Of(signer, asked => asked.Algorithm));
        }

        writer.WriteString("kid", SignerAnswer.Of(signer, asked => asked.KeyId));
        writer.WriteEndObject();
    }

    /// <summary>Writes the public half that others seal with; without an algorithm when the key takes several.</summary>
    public static void Write(Utf8JsonWriter writer, DecryptionKey key)
    {
        writer.WriteStartObject();
        WriteMembers(writer, key.ExportSubjectPublicKeyInfo());
        writer.WriteString("use", "enc");
        if (key.Algorithm is not null)
        {
            writer.WriteString("alg", key.Algorithm);
        }

        writer.WriteString("kid", key.KeyId);
        writer.WriteEndObject();
    }

    /// <summary>Writes the members that make the key, without id, use and algorithm, under a name.</summary>
    public static void WriteBare(Utf8JsonWriter writer, string name, byte[] subjectPublicKeyInfo)
    {
        writer.WriteStartObject(name);
        WriteMembers(writer, subjectPublicKeyInfo);
        writer.WriteEndObject();
    }

    /// <summary>Computes the thumbprint (RFC 7638): the hash of the required members in the order of their names.</summary>
    public static string Thumbprint(byte[] subjectPublicKeyInfo)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            WriteMembers(writer, subjectPublicKeyInfo);
            writer.WriteEndObject();
        }

        return Base64Url.EncodeToString(SHA256.HashData(buffer.WrittenSpan));
    }

    // In the order of their names, as the thumbprint wants them.
    private static void WriteMembers(Utf8JsonWriter writer, byte[] subjectPublicKeyInfo)
    {
        try
        {
            PublicKey key = PublicKey.CreateFromSubjectPublicKeyInfo(subjectPublicKeyInfo, out _);
            using RSA? rsa = key.GetRSAPublicKey();
            using ECDsa? curve = key.GetECDsaPublicKey();
            if (rsa is not null)
            {
                RSAParameters parts = rsa.ExportParameters(false);
                writer.WriteString("e", Base64Url.EncodeToString(parts.Exponent));
                writer.WriteString("kty", "RSA");
                writer.WriteString("n", Base64Url.EncodeToString(parts.Modulus));
                return;
            }

            ECParameters point = (curve ?? throw new CryptographicException()).ExportParameters(false);
            NamedCurve named = NamedCurve.Find(point.Curve) ?? throw new CryptographicException();
            writer.WriteString("crv", named.Name);
            writer.WriteString("kty", "EC");
            writer.WriteString("x", Base64Url.EncodeToString(point.Q.X));
            writer.WriteString("y", Base64Url.EncodeToString(point.Q.Y));
        }
        catch (CryptographicException)
        {
            throw new LoginException(
                ErrorCodes.SettingsInvalid,
                "ClientKey is a ClientSigner whose public key is neither RSA nor EC on a known curve.");
        }
    }
}
