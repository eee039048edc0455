using System.Text.Json;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

/// <summary>Reads the keys that open sealed ID tokens from the settings.</summary>
public sealed class DecryptionKeySettingsTests : IDisposable
{
    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("1024 bits", "DecryptionKeys:0:Pem holds an RSA key of 1024 bits")]
    [InlineData("brainpool", "DecryptionKeys:0:Pem holds a key that is neither RSA nor EC on P-256, P-384 or P-521")]
    [InlineData("public", "DecryptionKeys:0:Pem holds a public key only")]
    [InlineData("encrypted RSA", "DecryptionKeys:0:Pem holds an encrypted key, but Password is missing")]
    public void An_unusable_key_is_named_with_its_place_in_the_list(string form, string expected) =>
        Assert.Contains(expected, Refusal(new ClientKeyOptions { Pem = TestKeys.Pem(form) }), StringComparison.Ordinal);

    [Fact]
    public void An_entry_without_a_key_is_named() =>
        Assert.Contains(
            "DecryptionKeys:1 names no key",
            Refusal(new() { Pem = TestKeys.Pem("PKCS#8 RSA") }, new() { KeyId = "k" }),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("PKCS#8 RSA", "RSA1_5", "which opens RSA-OAEP, RSA-OAEP-256")]
    [InlineData("PKCS#8 RSA", "ECDH-ES", "which opens RSA-OAEP, RSA-OAEP-256")]
    [InlineData("PKCS#8 EC", "dir", "which opens ECDH-ES, ECDH-ES+A256KW")]
    public void An_algorithm_must_fit_the_key(string form, string algorithm, string expected) =>
        Assert.Contains(
            expected,
            Refusal(new ClientKeyOptions { Pem = TestKeys.Pem(form), Algorithm = algorithm }),
            StringComparison.Ordinal);

    [Fact]
    public void A_jwk_for_sealing_is_taken_and_one_for_signatures_is_refused()
    {
        string sealing = _folder.Write("enc.json", TestKeys.Jwk(TestKeys.Rsa, use: "enc"));
        string signing = _folder.Write("sig.json", TestKeys.Jwk(TestKeys.P256, use: "sig"));

        string message = Refusal(new() { JwkFile = sealing }, new() { JwkFile = signing, KeyId = "k2" });

        Assert.Contains(
            $"1 problem:{Environment.NewLine}  - "
                + "EIdentity:OpenIdConnect:DecryptionKeys:1:JwkFile holds a key that is not marked for sealing",
            message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_keys_have_two_ids() =>
        Assert.Contains(
            "DecryptionKeys:1:KeyId is the id of DecryptionKeys:0 too",
            Refusal(new() { Pem = TestKeys.Pem("PKCS#8 RSA"), KeyId = "k" }, new() { Pem = TestKeys.Pem("PKCS#8 EC"), KeyId = "k" }),
            StringComparison.Ordinal);

    [Fact]
    public void A_key_that_signs_does_not_open_too()
    {
        string message = RefusalWith(
            settings => settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC"),
            new ClientKeyOptions { Pem = TestKeys.Pem("PKCS#8 EC") });

        Assert.Contains("DecryptionKeys:0 is the key of ClientKey too, but a key either signs or opens", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Signing_the_request_needs_a_key() =>
        Assert.Contains(
            "ClientKey is missing, but SignRequest is set",
            RefusalWith(settings => settings.SignRequest = true),
            StringComparison.Ordinal);

    [Fact]
    public void A_changed_file_is_read_anew_without_a_restart()
    {
        using LoginUnderTest login = Login(new ClientKeyOptions { PemFile = _folder.Write("key.pem", TestKeys.Pem("PKCS#8 RSA")) });
        NamedCurve? before = login.Keys.ReadDecryptionKeys()[0].Curve;

        _folder.Write("key.pem", TestKeys.Pem("PKCS#8 EC"));
        login.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal((null, "P-256"), (before?.Name, login.Keys.ReadDecryptionKeys()[0].Curve?.Name));
    }

    [Fact]
    public void The_public_halves_are_published_for_sealing_and_nothing_private_is()
    {
        using LoginUnderTest login = Login(
            new() { Pem = TestKeys.Pem("PKCS#8 RSA"), KeyId = "old", Algorithm = "RSA-OAEP-256" },
            new() { Pkcs12File = _folder.Write("key.p12", TestKeys.Pkcs12(TestKeys.P256)), Password = TestKeys.Password, KeyId = "new" });

        JsonElement[] keys = [.. JsonElement.Parse(login.Keys.GetPublicKeySet()).GetProperty("keys").EnumerateArray()];

        Assert.Equal(
            [("old", "enc", "RSA-OAEP-256"), ("new", "enc", null)],
            keys.Select(key => (key.Text("kid"), key.Text("use"), key.Text("alg"))));
        Assert.All(keys, key => Assert.False(key.TryGetProperty("d", out _)));
    }

    private static string Refusal(params ClientKeyOptions[] keys) => RefusalWith(_ => { }, keys);

    private static string RefusalWith(Action<OpenIdConnectLoginOptions> configure, params ClientKeyOptions[] keys)
    {
        using LoginUnderTest login = LoginWith(configure, keys);
        return Assert.Throws<OptionsValidationException>(() => login.Options).Message;
    }

    private static LoginUnderTest Login(params ClientKeyOptions[] keys) => LoginWith(_ => { }, keys);

    private static LoginUnderTest LoginWith(Action<OpenIdConnectLoginOptions> configure, ClientKeyOptions[] keys) => new(settings =>
    {
        settings.ClientSecret = "not-a-real-secret";
        Array.ForEach(keys, settings.DecryptionKeys.Add);
        configure(settings);
    });
}
