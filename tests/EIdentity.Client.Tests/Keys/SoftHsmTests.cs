using System.Security.Cryptography;

namespace EIdentity.Client.Tests;

/// <summary>Keeps the key in a hardware security module, here one in software.</summary>
public sealed class SoftHsmTests
{
    [Fact]
    public async Task A_key_that_cannot_leave_its_module_proves_who_the_client_is()
    {
        using SoftHsmSigner signer = new(SoftHsmModule.Require());
        using LoginUnderTest login = new(signer: signer);
        login.Provider.Answer("""{"access_token":"a","token_type":"Bearer","id_token":"i"}""");

        await login.RedeemAsync("private_key_jwt");

        string assertion = FormText.Read(login.Provider.Bodies[0])["client_assertion"];
        Assert.False(signer.IsExtractable);
        Assert.Equal("portal", Jws.Claims(assertion).Text("sub"));
        Assert.True(Jws.Verifies(assertion, login.Keys.GetPublicKeySet()));
    }

    [Fact]
    public async Task A_key_that_cannot_leave_its_module_opens_what_VNeID_encrypts()
    {
        using SoftHsmDecryptor decryptor = new(SoftHsmModule.Require());
        using RSA publicKey = decryptor.CreatePublicKey();
        using VNeIDJourney login = new(decryptor: decryptor);
        login.Provider.Wrap = (_, answer) => Envelope.Seal(publicKey, answer.ToJsonString()).ToJson();

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
        Assert.False(decryptor.IsExtractable);

        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();
        Assert.Equal(ErrorCodes.EnvelopeNotOpened, (await login.RefusalAsync()).Error);
    }
}
