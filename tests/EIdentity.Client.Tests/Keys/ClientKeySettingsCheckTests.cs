using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class ClientKeySettingsCheckTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1024 bits", "holds an RSA key of 1024 bits, but at least 2048 are required")]
    [InlineData("brainpool", "holds a key on another curve")]
    [InlineData("public", "holds a public key only")]
    [InlineData("certificate", "holds a public key only")]
    [InlineData("two keys", "holds more than one private key")]
    [InlineData("DSA", "holds a private key that is neither RSA nor EC on a known curve")]
    [InlineData("Ed25519", "holds a private key that is neither RSA nor EC on a known curve")]
    [InlineData("encrypted RSA", "holds an encrypted key, but Password is missing")]
    [InlineData("not a key", "holds no private key in PEM form")]
    public void An_unusable_pem_is_named_with_its_reason(string form, string expected)
    {
        string pem = TestKeys.Pem(form);

        string message = Refusal(settings => settings.ClientKey.Pem = pem);

        Assert.Contains(
            $"EIdentity has 1 problem:{Environment.NewLine}  - EIdentity:OpenIdConnect:ClientKey:Pem {expected}",
            message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(pem.Split('\n').ElementAtOrDefault(1) ?? pem, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_password_is_named_and_not_repeated()
    {
        string file = _folder.Write("key.p12", TestKeys.Pkcs12(TestKeys.P256, "right"));

        string message = Refusal(settings =>
        {
            settings.Take(new() { Pem = TestKeys.Pem("encrypted EC"), Password = "wrong-secret" });
            settings.TakeNext(new() { Pkcs12File = file, Password = "wrong-secret" });
        });

        Assert.Contains("EIdentity:OpenIdConnect:ClientKey:Pem cannot be opened: Password is wrong", message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:OpenIdConnect:NextClientKey:Pkcs12File cannot be opened", message, StringComparison.Ordinal);
        Assert.DoesNotContain("wrong-secret", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_jwk_that_is_public_or_for_another_use_is_refused()
    {
        string publicKey = _folder.Write("public.json", TestKeys.Jwk(TestKeys.P256, isPrivate: false));
        string sealing = _folder.Write("sealing.json", TestKeys.Jwk(TestKeys.Rsa, use: "enc"));

        string message = Refusal(settings =>
        {
            settings.ClientKey.JwkFile = publicKey;
            settings.NextClientKey.JwkFile = sealing;
        });

        Assert.Contains("EIdentity:OpenIdConnect:ClientKey:JwkFile holds a public key only", message, StringComparison.Ordinal);
        Assert.Contains(
            "EIdentity:OpenIdConnect:NextClientKey:JwkFile holds a key that is not marked for signatures",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"kty":"oct","k":"c2VjcmV0"}""", "neither RSA nor EC")]
    [InlineData("""{"kty":"RSA","d":"AQAB"}""", "does not hold a well-formed JWK")]
    [InlineData("""{"kty":"EC","kty":"RSA"}""", "does not hold a well-formed JWK")]
    [InlineData("[]", "does not hold a well-formed JWK")]
    public void A_malformed_jwk_is_refused(string jwk, string expected) =>
        Assert.Contains(
            expected,
            Refusal(settings => settings.ClientKey.JwkFile = _folder.Write("key.json", jwk)),
            StringComparison.Ordinal);

    [Fact]
    public void A_key_whose_public_part_is_not_its_own_is_refused()
    {
        string jwk = TestKeys.Jwk(TestKeys.Rsa).Replace("AQAB", "Aw", StringComparison.Ordinal);

        Assert.Contains(
            "does not hold a well-formed JWK",
            Refusal(settings => settings.ClientKey.JwkFile = _folder.Write("key.json", jwk)),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_put_into_the_setting_of_a_path_is_not_repeated()
    {
        string pem = TestKeys.Pem("PKCS#8 EC");

        string message = Refusal(settings => settings.ClientKey.PemFile = pem);

        Assert.Contains("EIdentity:OpenIdConnect:ClientKey:PemFile names a file", message, StringComparison.Ordinal);
        Assert.DoesNotContain(pem.Split('\n')[1], message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PKCS#8 EC", "RS256", "which signs with: ES256")]
    [InlineData("PKCS#8 RSA", "none", "which signs with: PS256, PS384")]
    [InlineData("PKCS#8 RSA", "HS256", "which signs with: PS256, PS384")]
    public void An_algorithm_must_fit_the_key(string form, string algorithm, string expected) =>
        Assert.Contains(
            "EIdentity:OpenIdConnect:ClientKey:Algorithm does not fit the key, " + expected,
            Refusal(settings => settings.Take(new() { Pem = TestKeys.Pem(form), Algorithm = algorithm })),
            StringComparison.Ordinal);

    [Fact]
    public void A_key_comes_from_one_place() =>
        Assert.Contains(
            "set only one of",
            Refusal(settings => settings.Take(new() { Pem = TestKeys.Pem("PKCS#8 EC"), PemFile = "key.pem" })),
            StringComparison.Ordinal);

    [Fact]
    public void Two_keys_have_two_ids()
    {
        string message = Refusal(settings =>
        {
            settings.Take(new() { Pem = TestKeys.Pem("PKCS#8 EC"), KeyId = "k1" });
            settings.TakeNext(new() { Pem = TestKeys.Pem("PKCS#8 RSA"), KeyId = "k1" });
        });

        Assert.Contains("EIdentity:OpenIdConnect:NextClientKey:KeyId is the id of ClientKey too", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_method_needs_a_key() =>
        Assert.Contains(
            "EIdentity:OpenIdConnect:ClientKey is missing",
            Refusal(settings => settings.ClientAuthentication = ClientAuthenticationMethod.PrivateKeyJwt),
            StringComparison.Ordinal);

    [Theory]
    [InlineData(ClientAuthenticationMethod.ClientSecretBasic)]
    [InlineData(ClientAuthenticationMethod.ClientSecretPost)]
    public void A_secret_method_needs_the_secret_although_a_key_is_there(ClientAuthenticationMethod method)
    {
        string message = Refusal(settings =>
        {
            settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC");
            settings.ClientAuthentication = method;
        });

        Assert.Contains("EIdentity:OpenIdConnect:ClientSecret is missing", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_registered_signer_takes_the_place_of_key_and_secret()
    {
        using LoginUnderTest login = new(signer: new VaultSigner());

        Assert.Null(login.Options.ClientSecret);
    }

    [Fact]
    public void A_key_and_a_registered_signer_contradict_each_other() =>
        Assert.Contains(
            "EIdentity:OpenIdConnect:ClientKey is set although a ClientSigner is registered",
            Refusal(settings => settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC"), new VaultSigner()),
            StringComparison.Ordinal);

    private static string Refusal(Action<OpenIdConnectLoginOptions> configure, ClientSigner? signer = null)
    {
        using LoginUnderTest login = new(configure, signer);
        return Assert.Throws<OptionsValidationException>(() => login.Options).ToString();
    }
}
