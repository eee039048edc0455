using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Jose;
using Base64Url = System.Buffers.Text.Base64Url;

namespace EIdentity.Client.Tests;

/// <summary>Opens what jose-jwt seals, and refuses what nobody should open (SEC-185 to SEC-197).</summary>
public sealed class SealedTokenTests
{
    private const string Signed = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJzIn0.c2ln";

    private static readonly JweEncryption[] Encryptions =
    [
        JweEncryption.A128GCM,
        JweEncryption.A256GCM,
        JweEncryption.A128CBC_HS256,
        JweEncryption.A256CBC_HS512,
    ];
    private static readonly DecryptionKey RsaKey = DecryptionKey.Create(
        RSA.Create(TestKeys.Rsa.ExportParameters(true)),
        "Pem",
        "rsa",
        null);
    private static readonly DecryptionKey CurveKey = DecryptionKey.Create(
        ECDsa.Create(TestKeys.P256.ExportParameters(true)),
        "Pem",
        "curve",
        null);

    public static TheoryData<JweAlgorithm, JweEncryption> Allowed
    {
        get
        {
            TheoryData<JweAlgorithm, JweEncryption> rows = [];
            foreach (JweAlgorithm algorithm in new[]
            {
                JweAlgorithm.RSA_OAEP,
                JweAlgorithm.RSA_OAEP_256,
                JweAlgorithm.ECDH_ES,
                JweAlgorithm.ECDH_ES_A256KW,
            })
            {
                Array.ForEach(Encryptions, encryption => rows.Add(algorithm, encryption));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_token_that_another_library_sealed_opens(JweAlgorithm algorithm, JweEncryption encryption) =>
        Assert.Equal(Signed, Open(Seal(algorithm, encryption)));

    // SEC-188, SEC-196: one text whatever was changed.
    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_changed_part_is_refused_with_the_one_text(JweAlgorithm algorithm, JweEncryption encryption)
    {
        string[] parts = Seal(algorithm, encryption).Split('.');

        foreach (int part in Enumerable.Range(1, 4).Where(part => parts[part].Length > 0))
        {
            AssertNotOpened(string.Join('.', parts.Select((text, index) => index == part ? Changed(text) : text)));
        }
    }

    [Theory]
    [MemberData(nameof(Allowed))]
    public void A_tag_cut_to_8_bytes_is_refused_SEC_188(JweAlgorithm algorithm, JweEncryption encryption)
    {
        string[] parts = Seal(algorithm, encryption).Split('.');
        parts[4] = Base64Url.EncodeToString(Base64Url.DecodeFromChars(parts[4]).AsSpan(0, 8));

        AssertNotOpened(string.Join('.', parts));
    }

    public static TheoryData<string, string, string, string> RefusedHeaders => new()
    {
        { "SEC-189", "alg", "\"dir\"", "EID2041" },
        { "SEC-191", "alg", "\"PBES2-HS256+A128KW\"", "EID2041" },
        { "SEC-198", "alg", "\"RSA1_5\"", "EID2041" },
        { "alg in another case", "alg", "\"rsa-oaep\"", "EID2041" },
        { "enc", "enc", "\"A192GCM\"", "EID2041" },
        { "SEC-192, SEC-193", "zip", "\"DEF\"", "EID2040" },
        { "crit", "crit", "[\"exp\"]", "EID2040" },
        { "kid of another kind", "kid", "7", "EID2040" },
        { "cty", "cty", "\"json\"", "EID2040" },
    };

    [Theory]
    [MemberData(nameof(RefusedHeaders))]
    public void A_header_off_the_list_is_refused_before_any_work(string why, string member, string value, string code)
    {
        LoginException refused = Assert.Throws<LoginException>(
            () => Open(WithHeader(Seal(JweAlgorithm.RSA_OAEP, JweEncryption.A256GCM), header => header[member] = JsonNode.Parse(value))));

        Assert.True(refused.Code == code, why);
    }

    [Fact]
    public void Two_thousand_million_rounds_cost_nothing_SEC_191()
    {
        string token = WithHeader(Seal(JweAlgorithm.RSA_OAEP, JweEncryption.A256GCM), header =>
        {
            header["alg"] = "PBES2-HS256+A128KW";
            header["p2c"] = 2_000_000_000;
        });
        long start = Stopwatch.GetTimestamp();

        Assert.Equal(ErrorCodes.IdTokenAlgorithm, Assert.Throws<LoginException>(() => Open(token)).Error);

        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void An_ephemeral_key_off_its_curve_is_refused_SEC_194()
    {
        string token = WithHeader(
            Seal(JweAlgorithm.ECDH_ES, JweEncryption.A256GCM),
            header => header["epk"]!["y"] = Base64Url.EncodeToString(new byte[32]));

        Assert.Equal(ErrorCodes.IdTokenMalformed, Assert.Throws<LoginException>(() => Open(token)).Error);
    }

    public static TheoryData<string, string> RefusedPoints => new()
    {
        { "epk", "7" },
        { "epk/kty", "\"oct\"" },
        { "epk/x", $"\"{Base64Url.EncodeToString(new byte[33])}\"" },
        { "epk/y", $"\"{Base64Url.EncodeToString(new byte[33])}\"" },
    };

    [Theory]
    [MemberData(nameof(RefusedPoints))]
    public void An_ephemeral_key_of_another_form_is_refused_before_it_is_imported(string member, string value)
    {
        string token = WithHeader(Seal(JweAlgorithm.ECDH_ES, JweEncryption.A256GCM), header =>
        {
            JsonNode parent = member.Contains('/', StringComparison.Ordinal) ? header["epk"]! : header;
            parent[member.Split('/')[^1]] = JsonNode.Parse(value);
        });

        Assert.Contains(
            "has no epk on P-256, P-384 or P-521",
            Assert.Throws<LoginException>(() => Open(token)).Message,
            StringComparison.Ordinal);
    }

    // RFC 7516, section 5.2, step 10: with a key agreed upon directly, the part for a sealed key must be empty.
    [Fact]
    public void A_sealed_key_beside_one_agreed_upon_does_not_open()
    {
        string[] parts = Seal(JweAlgorithm.ECDH_ES, JweEncryption.A256GCM).Split('.');
        parts[1] = "AAAA";

        AssertNotOpened(string.Join('.', parts));
    }

    [Fact]
    public void A_token_sealed_to_another_key_id_does_not_open() =>
        AssertNotOpened(JWT.Encode(
            Signed,
            TestKeys.Rsa,
            JweAlgorithm.RSA_OAEP_256,
            JweEncryption.A256GCM,
            extraHeaders: new Dictionary<string, object> { ["kid"] = "other" }));

    [Fact]
    public void A_part_with_padding_is_refused() =>
        Assert.Equal(
            ErrorCodes.IdTokenMalformed,
            Assert.Throws<LoginException>(() => Open(Seal(JweAlgorithm.RSA_OAEP, JweEncryption.A256GCM) + "==")).Error);

    [Fact]
    public void An_ephemeral_key_on_another_curve_does_not_open()
    {
        using ECDiffieHellman other = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP384);
        ECPoint point = other.ExportParameters(false).Q;
        string token = WithHeader(Seal(JweAlgorithm.ECDH_ES, JweEncryption.A256GCM), header =>
            header["epk"] = new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-384",
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
            });

        AssertNotOpened(token);
    }

    [Fact]
    public void A_token_without_a_seal_is_refused_where_one_is_registered_SEC_185() =>
        Assert.Equal(ErrorCodes.IdTokenNotSealed, Assert.Throws<LoginException>(() => Open(Signed)).Error);

    [Fact]
    public void Without_a_key_a_signed_token_passes_and_a_sealed_one_is_refused()
    {
        Assert.Equal(Signed, Open(Signed, []));
        Assert.Equal(
            ErrorCodes.IdTokenNotOpened,
            Assert.Throws<LoginException>(() => Open(Seal(JweAlgorithm.ECDH_ES, JweEncryption.A256GCM), [])).Error);
    }

    [Fact]
    public void A_token_sealed_twice_is_refused_SEC_187()
    {
        string inner = Seal(JweAlgorithm.RSA_OAEP, JweEncryption.A256GCM);

        Assert.Equal(
            ErrorCodes.IdTokenMalformed,
            Assert.Throws<LoginException>(() => Open(JWT.Encode(inner, TestKeys.Rsa, JweAlgorithm.RSA_OAEP, JweEncryption.A256GCM))).Error);
    }

    [Fact]
    public void A_key_of_another_id_does_not_open_and_the_right_one_among_several_does_SEC_195_SEC_197()
    {
        string token = JWT.Encode(
            Signed,
            TestKeys.Rsa,
            JweAlgorithm.RSA_OAEP_256,
            JweEncryption.A256GCM,
            extraHeaders: new Dictionary<string, object> { ["kid"] = "rsa" });
        using DecryptionKey old = DecryptionKey.Create(RSA.Create(2048), "Pem", "old", null);

        Assert.Equal(Signed, Open(token, [old, RsaKey]));
        Assert.Equal(ErrorCodes.IdTokenNotOpened, Assert.Throws<LoginException>(() => Open(token, [old])).Error);
        Assert.Equal(Signed, Open(Seal(JweAlgorithm.RSA_OAEP_256, JweEncryption.A256GCM), [old, RsaKey]));
    }

    [Fact]
    public void Another_algorithm_than_the_registered_one_does_not_open_SEC_189()
    {
        using DecryptionKey registered = DecryptionKey.Create(
            RSA.Create(TestKeys.Rsa.ExportParameters(true)),
            "Pem",
            "rsa",
            "RSA-OAEP-256");

        LoginException refused = Assert.Throws<LoginException>(
            () => Open(Seal(JweAlgorithm.RSA_OAEP, JweEncryption.A256GCM), [registered]));

        Assert.Equal(ErrorCodes.IdTokenNotOpened, refused.Error);
        Assert.Equal(Signed, Open(Seal(JweAlgorithm.RSA_OAEP_256, JweEncryption.A256GCM), [registered]));
    }

    [Fact]
    public void A_token_of_another_form_is_refused_before_it_is_decoded() =>
        Assert.Contains(
            "not five parts of a bounded size",
            Assert.Throws<LoginException>(() => Open($"a.b.c.{new string('A', 70_000)}.e")).Message,
            StringComparison.Ordinal);

    private static string Open(string token) => Open(token, [RsaKey, CurveKey]);

    private static string Open(string token, DecryptionKey[] keys) =>
        Encoding.ASCII.GetString(SealedTokenOpener.Open(Encoding.ASCII.GetBytes(token), keys).Span);

    private static void AssertNotOpened(string token)
    {
        LoginException refused = Assert.Throws<LoginException>(() => Open(token));
        Assert.Equal(
            "EID2053: The sealed ID token does not open with the keys of this service. See docs/reference/errors.md#eid2053.",
            refused.Message);
    }

    private static string Seal(JweAlgorithm algorithm, JweEncryption encryption)
    {
        if (algorithm is JweAlgorithm.RSA_OAEP or JweAlgorithm.RSA_OAEP_256)
        {
            return JWT.Encode(Signed, TestKeys.Rsa, algorithm, encryption);
        }

        using ECDiffieHellman recipient = ECDiffieHellman.Create(TestKeys.P256.ExportParameters(false));
        return JWT.Encode(Signed, recipient, algorithm, encryption);
    }

    private static string Changed(string part)
    {
        byte[] bytes = Base64Url.DecodeFromChars(part);
        bytes[0] ^= 1;
        return Base64Url.EncodeToString(bytes);
    }

    private static string WithHeader(string token, Action<JsonObject> change)
    {
        string[] parts = token.Split('.');
        JsonObject header = JsonNode.Parse(Base64Url.DecodeFromChars(parts[0]))!.AsObject();
        change(header);
        parts[0] = Base64Url.EncodeToString(Encoding.UTF8.GetBytes(header.ToJsonString()));
        return string.Join('.', parts);
    }
}
