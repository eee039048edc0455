using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace EIdentity.Client.Tests;

public sealed class ProviderKeySetTests
{
    private static readonly JsonObject Good = EllipticCurve("good", ECCurve.NamedCurves.nistP256, "P-256");

    [Fact]
    public void A_key_is_found_by_id_and_algorithm()
    {
        Assert.NotNull(Read(Good).Find("good", "ES256", out _));
        Assert.Null(Read(Good).Find("other", "ES256", out _));
        Assert.Null(Read(Good).Find("good", "ES384", out _));
        Assert.Null(Read(Good).Find("good", "RS256", out _));
    }

    [Fact]
    public void Without_a_key_id_only_a_single_fitting_key_will_do()
    {
        JsonObject second = EllipticCurve("second", ECCurve.NamedCurves.nistP256, "P-256");

        Assert.NotNull(Read(Good).Find(null, "ES256", out _));
        Assert.Null(Read(Good, second).Find(null, "ES256", out _));
    }

    [Theory]
    [InlineData("twice", "{}")]
    [InlineData("once with its algorithm", """{"alg":"ES256"}""")]
    [InlineData("once for signatures", """{"use":"sig"}""")]
    [InlineData("under two ids", """{"kid":"other"}""")]
    public void A_key_that_is_listed_twice_is_one_key(string how, string members)
    {
        JsonObject copy = Good.DeepClone().AsObject();
        foreach ((string name, JsonNode? value) in JsonNode.Parse(members)!.AsObject())
        {
            copy[name] = value?.DeepClone();
        }

        Assert.True(Read(Good, copy).Find(null, "ES256", out bool isSeveral) is not null && !isSeveral, how);
        Assert.NotNull(Read(copy, Good, copy).Find("good", "ES256", out _));
    }

    [Fact]
    public void A_number_of_a_key_may_begin_with_a_zero()
    {
        using RSA rsa = RSA.Create(2048);
        RSAParameters parts = rsa.ExportParameters(false);
        JsonObject Key(byte[] modulus, string exponent) => new()
        {
            ["kty"] = "RSA",
            ["kid"] = "r",
            ["n"] = Base64Url.EncodeToString(modulus),
            ["e"] = exponent,
        };

        ProviderKeySet keys = Read(Key(parts.Modulus!, "AQAB"), Key([0, .. parts.Modulus!], "AAEAAQ"));

        Assert.NotNull(keys.Find("r", "RS256", out _));
    }

    [Fact]
    public void Different_keys_under_one_id_are_several_and_none_is_tried()
    {
        JsonObject other = EllipticCurve("good", ECCurve.NamedCurves.nistP256, "P-256");

        Assert.Null(Read(Good, other).Find("good", "ES256", out bool isSeveral));
        Assert.True(isSeveral);
        Assert.Null(Read(Good, other).Find("unknown", "ES256", out bool isUnknownSeveral));
        Assert.False(isUnknownSeveral);
    }

    [Theory]
    [InlineData("n")]
    [InlineData("e")]
    public void Keys_that_differ_in_one_number_are_different_keys(string number)
    {
        using RSA rsa = RSA.Create(2048);
        using RSA otherRsa = RSA.Create(2048);
        JsonObject first = Rsa(rsa);
        JsonObject other = first.DeepClone().AsObject();
        other[number] = number == "n" ? Rsa(otherRsa)["n"]!.DeepClone() : "AQAD";

        Assert.Null(Read(first, other).Find("rsa", "RS256", out bool isSeveral));
        Assert.True(isSeveral);
    }

    [Fact]
    public void What_is_no_key_among_keys_is_passed_over_when_private_parts_are_looked_for()
    {
        using JsonDocument document = JsonDocument.Parse($$"""{"keys":["d",7,{{Good.ToJsonString()}}]}""");

        Assert.False(ProviderKeySet.Read(document.RootElement, allowSandbox: false).PublishesPrivateParts);
    }

    [Theory]
    [InlineData("alg")]
    [InlineData("use")]
    [InlineData("key_ops")]
    [InlineData("x5c")]
    [InlineData("x5t")]
    public void A_member_that_is_null_is_not_there(string member)
    {
        JsonObject key = Good.DeepClone().AsObject();
        key[member] = null;

        Assert.NotNull(Read(key).Find("good", "ES256", out _));
    }

    public static TheoryData<string, string, string> Unusable => new()
    {
        { "use", "[\"sig\"]", "a use of another type" },
        { "alg", "7", "an algorithm of another type" },
        { "use", "\"enc\"", "a key for sealing" },
        { "key_ops", "[\"encrypt\"]", "a key for encrypting" },
        { "key_ops", "7", "operations of another type" },
        { "crv", "\"P-192\"", "an unknown curve" },
        { "kty", "\"oct\"", "a symmetric key" },
        { "kty", "\"OKP\"", "an unknown kind" },
        { "crv", "\"P-384\"", "a point of another curve" },
        { "x", "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\"", "a point off the curve" },
        { "y", "7", "a member of another type" },
        { "alg", "\"ES512\"", "an algorithm that contradicts the curve" },
    };

    [Theory]
    [MemberData(nameof(Unusable))]
    public void An_unusable_key_is_skipped_and_the_others_still_work(string member, string value, string why)
    {
        JsonObject bad = EllipticCurve("bad", ECCurve.NamedCurves.nistP256, "P-256");
        bad[member] = JsonNode.Parse(value);

        ProviderKeySet keys = Read(bad, Good);

        Assert.True(keys.Find("bad", "ES256", out _) is null, why);
        Assert.NotNull(keys.Find("good", "ES256", out _));
    }

    [Fact]
    public void An_rsa_key_of_1024_bits_is_refused()
    {
        using RSA weak = RSA.Create(1024);

        Assert.Equal(ErrorCodes.KeySetRefused, Assert.Throws<LoginException>(() => Read(Rsa(weak))).Error);
    }

    [Theory]
    [InlineData("AQ", "1 changes nothing")]
    [InlineData("BA", "an even one has no inverse")]
    public void An_rsa_key_with_an_exponent_that_proves_nothing_is_refused(string exponent, string why)
    {
        JsonObject key = Rsa(TestKeys.Rsa);
        key["e"] = exponent;

        Assert.True(Assert.Throws<LoginException>(() => Read(key)).Error == ErrorCodes.KeySetRefused, why);
    }

    [Fact]
    public void An_rsa_key_fits_no_algorithm_of_a_curve_and_none_with_a_shared_secret()
    {
        ProviderKeySet keys = Read(Rsa(TestKeys.Rsa));

        Assert.NotNull(keys.Find("rsa", "PS384", out _));
        Assert.Null(keys.Find("rsa", "ES256", out _));
        Assert.Null(keys.Find("rsa", "HS256", out _));
    }

    [Fact]
    public void A_key_whose_id_is_no_text_is_not_taken_for_one_without()
    {
        JsonObject key = (JsonObject)Good.DeepClone();
        key["kid"] = 7;

        Assert.Throws<LoginException>(() => Read(key));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"keys":7}""")]
    [InlineData("""{"keys":[7]}""")]
    public void What_is_no_list_of_keys_is_refused(string set)
    {
        LoginException refused = Assert.Throws<LoginException>(() => ProviderKeySet.Read(JsonElement.Parse(set), allowSandbox: false));

        Assert.Equal(ErrorCodes.KeySetRefused, refused.Error);
    }

    [Fact]
    public void The_key_set_of_a_sandbox_is_refused_unless_it_is_allowed()
    {
        JsonElement set = JsonElement.Parse($$"""{"keys":[{{Good.ToJsonString()}}],"eidentity_sandbox":false}""");

        Assert.Equal(ErrorCodes.SandboxRefused, Assert.Throws<LoginException>(() => ProviderKeySet.Read(set, allowSandbox: false)).Error);
        Assert.NotNull(ProviderKeySet.Read(set, allowSandbox: true));
    }

    [Fact]
    public void An_rsa_key_without_an_exponent_is_skipped_and_the_others_still_work()
    {
        JsonObject empty = new()
        {
            ["kty"] = "RSA",
            ["kid"] = "empty",
            ["n"] = Base64Url.EncodeToString(new byte[256]),
            ["e"] = string.Empty,
        };

        Assert.NotNull(Read(empty, Good).Find("good", "ES256", out _));
    }

    [Fact]
    public void Of_two_keys_under_one_id_the_one_beside_its_curve_is_never_found()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        ECPoint point = key.ExportParameters(false).Q;
        JsonObject good = (JsonObject)Good.DeepClone();
        (good["x"], good["y"]) = (Base64Url.EncodeToString(point.X), Base64Url.EncodeToString(point.Y));
        JsonObject beside = (JsonObject)good.DeepClone();
        beside["y"] = Base64Url.EncodeToString(new byte[32]);

        ProviderKey found = Read(beside, good).Find("good", "ES256", out _)!;

        Assert.True(found.Verify("ES256", [1, 2, 3], key.SignData([1, 2, 3], HashAlgorithmName.SHA256)));
    }

    [Fact]
    public void A_key_that_cannot_be_imported_verifies_nothing()
    {
        JsonObject beside = (JsonObject)Good.DeepClone();
        beside["y"] = Base64Url.EncodeToString(new byte[32]);

        ProviderKey key = ProviderKey.TryRead(JsonElement.Parse(beside.ToJsonString()))!;

        Assert.False(key.IsUsable);
        Assert.False(key.Verify("ES256", [1, 2, 3], new byte[64]));
    }

    [Fact]
    public void A_key_that_is_too_short_does_not_stand_in_the_way_of_the_only_good_one()
    {
        using RSA weak = RSA.Create(1024);

        Assert.NotNull(Read(Rsa(weak), Rsa(TestKeys.Rsa)).Find(null, "RS256", out _));
    }

    [Fact]
    public void An_empty_signature_does_not_verify()
    {
        Assert.False(Read(Good).Find("good", "ES256", out _)!.Verify("ES256", [1, 2, 3], []));
    }

    [Fact]
    public void A_set_without_a_usable_key_or_with_too_many_is_refused()
    {
        LoginException empty = Assert.Throws<LoginException>(() => Read());
        LoginException crowded = Assert.Throws<LoginException>(() => Read([.. Enumerable.Repeat(Good, 101)]));

        Assert.Equal((ErrorCodes.KeySetRefused, ErrorCodes.KeySetRefused), (empty.Error, crowded.Error));
        Assert.Contains("holds no usable signing key", empty.Message, StringComparison.Ordinal);
        Assert.Contains("lists more than 100 keys", crowded.Message, StringComparison.Ordinal);
    }

    private static ProviderKeySet Read(params JsonObject[] keys)
    {
        JsonObject set = new() { ["keys"] = new JsonArray([.. keys.Select(key => key.DeepClone())]) };
        using JsonDocument document = JsonDocument.Parse(set.ToJsonString());
        return ProviderKeySet.Read(document.RootElement, allowSandbox: false);
    }

    private static JsonObject Rsa(RSA key)
    {
        RSAParameters parameters = key.ExportParameters(false);
        return new JsonObject
        {
            ["kty"] = "RSA",
            ["kid"] = "rsa",
            ["n"] = Base64Url.EncodeToString(parameters.Modulus),
            ["e"] = Base64Url.EncodeToString(parameters.Exponent),
        };
    }

    private static JsonObject EllipticCurve(string id, ECCurve curve, string name)
    {
        using ECDsa key = ECDsa.Create(curve);
        ECPoint point = key.ExportParameters(false).Q;
        return new JsonObject
        {
            ["kty"] = "EC",
            ["kid"] = id,
            ["crv"] = name,
            ["x"] = Base64Url.EncodeToString(point.X),
            ["y"] = Base64Url.EncodeToString(point.Y),
        };
    }
}
