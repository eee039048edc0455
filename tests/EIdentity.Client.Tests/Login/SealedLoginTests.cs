using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Jose;
using Base64Url = System.Buffers.Text.Base64Url;

namespace EIdentity.Client.Tests;

/// <summary>Signs in with sealed ID tokens (SEC-185 to SEC-197).</summary>
public sealed class SealedLoginTests
{
    [Theory]
    [InlineData("PKCS#8 RSA")]
    [InlineData("PKCS#8 EC")]
    public async Task A_sealed_ID_token_signs_in(string form)
    {
        using LoginJourney login = WithKeys(TestKeys.Pem(form));
        login.Provider.Seal = token => Seal(token, form);

        Assert.Equal("subject-1", (await login.SignInAsync()).Subject.Reveal());
    }

    [Fact]
    [Trait("SEC", "SEC-185")]
    public async Task An_unsealed_ID_token_is_refused_once_there_is_a_key()
    {
        using LoginJourney login = WithKeys(TestKeys.Pem("PKCS#8 RSA"));

        Assert.Equal(ErrorCodes.IdTokenNotSealed, (await login.RefusalAsync()).Error);
    }

    [Fact]
    public async Task A_sealed_ID_token_without_a_key_is_refused_with_the_setting_to_set()
    {
        using LoginJourney login = new();
        login.Provider.Seal = token => Seal(token, "PKCS#8 RSA");

        LoginException refusal = await login.RefusalAsync();

        Assert.Equal(ErrorCodes.IdTokenNotOpened, refusal.Error);
        Assert.Contains("DecryptionKeys names no key", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PKCS#8 RSA")]
    [InlineData("PKCS#8 EC")]
    [Trait("SEC", "SEC-197")]
    public async Task The_old_key_and_the_new_one_open_during_a_roll_over(string sealedWith)
    {
        using LoginJourney login = WithKeys(TestKeys.Pem("PKCS#8 RSA"), TestKeys.Pem("PKCS#8 EC"));
        login.Provider.Seal = token => Seal(token, sealedWith);

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Fact]
    [Trait("SEC", "SEC-195")]
    public async Task A_token_sealed_to_another_key_is_refused()
    {
        using LoginJourney login = WithKeys(RSA.Create(2048).ExportPkcs8PrivateKeyPem());
        login.Provider.Seal = token => Seal(token, "PKCS#8 RSA");

        Assert.Equal(ErrorCodes.IdTokenNotOpened, (await login.RefusalAsync()).Error);
    }

    [Fact]
    [Trait("SEC", "SEC-186")]
    public async Task What_is_inside_the_seal_is_checked_as_any_other_token()
    {
        using LoginJourney login = WithKeys(TestKeys.Pem("PKCS#8 RSA"));
        login.Provider.Seal = token => Seal(token[..^4] + "AAAA", "PKCS#8 RSA");

        Assert.Equal(ErrorCodes.IdTokenSignature, (await login.RefusalAsync()).Error);
    }

    [Theory]
    [InlineData("PKCS#8 RSA")]
    [InlineData("PKCS#8 EC")]
    [Trait("SEC", "SEC-188 SEC-196")]
    public async Task Every_failure_to_open_has_the_same_code_and_the_same_text(string form)
    {
        using LoginJourney login = WithKeys(TestKeys.Pem(form));
        HashSet<(string Code, string Message)> refusals = [];

        foreach (Func<string[], string[]> spoil in Spoilt)
        {
            login.Provider.Seal = token => string.Join('.', spoil(Seal(token, form).Split('.')));
            LoginException refusal = await login.RefusalAsync();
            refusals.Add((refusal.Code, refusal.Message));
        }

        Assert.Equal(
            ("EID2053", "EID2053: The sealed ID token does not open with the keys of this service. See docs/reference/errors.md#eid2053."),
            Assert.Single(refusals));
    }

    [Theory]
    [InlineData("""{"sub":"subject-1","name":"Lan"}""", null)]
    [InlineData("""{"sub":"subject-1","name":"Lan","name":"Mai"}""", "what is inside names a member twice")]
    [InlineData("""{"sub":"subject-1","name":"Lan""", "what is inside ")]
    public async Task Sealed_claims_of_UserInfo_are_read_by_the_same_rules(string claims, string? said)
    {
        using LoginJourney login = WithKeys(TestKeys.Pem("PKCS#8 RSA"));
        login.Provider.Seal = token => Seal(token, "PKCS#8 RSA");
        login.Provider.Change = (path, answer) =>
        {
            if (path == "/userinfo")
            {
                answer.Content = new StringContent(
                    Seal(claims, "PKCS#8 RSA"), Encoding.ASCII, MediaTypeHeaderValue.Parse("application/jwt"));
            }
        };

        if (said is null)
        {
            Assert.Equal("Lan", (await login.SignInAsync()).Citizen.Name.Reveal());
            return;
        }

        Assert.Contains(said, (await login.RefusalAsync()).Message, StringComparison.Ordinal);
    }

    // The encrypted key changed, cut, missing and of nobody; the vector, the content and the tag changed; the tag cut and missing.
    private static readonly Func<string[], string[]>[] Spoilt =
    [
        parts => Change(parts, 1, Flip),
        parts => Change(parts, 1, bytes => bytes[..^8]),
        parts => Change(parts, 1, _ => []),
        parts => Change(parts, 1, bytes => new byte[bytes.Length]),
        parts => Change(parts, 2, Flip),
        parts => Change(parts, 2, bytes => bytes[..^1]),
        parts => Change(parts, 3, Flip),
        parts => Change(parts, 4, Flip),
        parts => Change(parts, 4, bytes => bytes[..8]),
        parts => Change(parts, 4, _ => []),
        parts =>
            Change(parts, 0, header => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(header).Insert(1, "\"kid\":\"key-of-nobody\","))),
    ];

    private static string[] Change(string[] parts, int index, Func<byte[], byte[]> edit)
    {
        parts[index] = Base64Url.EncodeToString(edit(Base64Url.DecodeFromChars(parts[index])));
        return parts;
    }

    private static byte[] Flip(byte[] bytes)
    {
        bytes[^1] ^= 1;
        return bytes;
    }

    private static LoginJourney WithKeys(params string[] pems) => new(settings =>
    {
        foreach (string pem in pems)
        {
            settings.DecryptionKeys.Add(new ClientKeyOptions { Pem = pem });
        }
    });

    private static string Seal(string token, string form)
    {
        if (form == "PKCS#8 RSA")
        {
            return JWT.Encode(token, TestKeys.Rsa, JweAlgorithm.RSA_OAEP_256, JweEncryption.A256GCM);
        }

        using ECDiffieHellman recipient = ECDiffieHellman.Create(TestKeys.P256.ExportParameters(false));
        return JWT.Encode(token, recipient, JweAlgorithm.ECDH_ES_A256KW, JweEncryption.A256GCM);
    }
}
