using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class SignerAnswerTests
{
    [Theory]
    [InlineData("Algorithm", true)]
    [InlineData("Algorithm", false)]
    [InlineData("KeyId", true)]
    [InlineData("KeyId", false)]
    [InlineData("ExportSubjectPublicKeyInfo", true)]
    [InlineData("ExportSubjectPublicKeyInfo", false)]
    public void A_signer_that_cannot_be_asked_at_start_is_one_problem_of_the_client_key(string question, bool fails)
    {
        using LoginUnderTest login = new(
            settings => settings.NextClientKey.Pem = TestKeys.Pem("PKCS#8 RSA"),
            new SilentSigner(question, fails));

        string message = Assert.Throws<OptionsValidationException>(() => login.Options).ToString();

        Assert.Contains(
            $"EIdentity has 1 problem:{Environment.NewLine}  - EIdentity:OpenIdConnect:ClientKey is a ClientSigner that cannot be asked",
            message,
            StringComparison.Ordinal);
        Assert.DoesNotContain(SilentSigner.VaultText, message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Algorithm")]
    [InlineData("KeyId")]
    [InlineData("ExportSubjectPublicKeyInfo")]
    public void A_signer_that_fails_while_its_key_is_published_is_a_typed_error(string question)
    {
        using Utf8JsonWriter writer = new(Stream.Null);

        LoginException failure = Assert.Throws<LoginException>(() => PublicJwk.Write(writer, new SilentSigner(question, fails: true)));

        Assert.Equal(ErrorCodes.ClientKeyUnavailable, failure.Error);
        Assert.Contains("TimeoutException", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(SilentSigner.VaultText, failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_on_another_curve_of_a_known_size_has_no_thumbprint()
    {
        using ECDsa other = ECDsa.Create(ECCurve.NamedCurves.brainpoolP256r1);

        LoginException failure = Assert.Throws<LoginException>(() => PublicJwk.Thumbprint(other.ExportSubjectPublicKeyInfo()));

        Assert.Equal(ErrorCodes.SettingsInvalid, failure.Error);
    }
}
