using System.Security.Cryptography;
using Jose;

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
