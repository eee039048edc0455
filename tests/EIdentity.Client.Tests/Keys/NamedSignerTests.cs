using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class NamedSignerTests
{
    [Fact]
    public void A_signer_signs_for_the_login_whose_name_is_its_key_alone()
    {
        using TwoLogins logins = new(addParts: services => services.AddKeyedSingleton<ClientSigner>(TwoLogins.A, new VaultSigner()));

        Assert.IsType<VaultSigner>(logins.Keys(TwoLogins.A).FindSigner());
        Assert.Null(logins.Keys(TwoLogins.B).FindSigner());
    }

    [Fact]
    public void A_signer_without_a_key_signs_for_no_login_by_name()
    {
        using TwoLogins logins = new(addParts: services => services.AddSingleton<ClientSigner>(new VaultSigner()));

        Assert.Null(logins.Keys(TwoLogins.A).FindSigner());
    }

    [Fact]
    public void A_key_in_the_settings_of_one_login_stands_beside_the_signer_of_another()
    {
        using TwoLogins logins = new(
            options => options.ClientKey.Pem = TestKeys.P256.ExportPkcs8PrivateKeyPem(),
            services => services.AddKeyedSingleton<ClientSigner>(TwoLogins.A, new VaultSigner()));

        Assert.NotNull(logins.Options(TwoLogins.A));
        Assert.IsNotType<VaultSigner>(logins.Keys(TwoLogins.B).FindSigner());
    }

    [Fact]
    public void A_key_in_the_settings_beside_the_signer_of_the_same_login_fails_at_start()
    {
        using TwoLogins logins = new(
            options => options.ClientKey.Pem = TestKeys.P256.ExportPkcs8PrivateKeyPem(),
            services => services.AddKeyedSingleton<ClientSigner>(TwoLogins.B, new VaultSigner()));

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => logins.Options(TwoLogins.B));

        Assert.Contains(
            "Organisations:OpenIdConnect:ClientKey is set although a ClientSigner is registered",
            refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_with_a_secret_alone_does_not_sign_with_the_key_of_another()
    {
        using TwoLogins logins = new(addParts: services => services.AddSingleton<ClientSigner>(new VaultSigner()));
        logins.ProviderOfB.Document["token_endpoint_auth_methods_supported"] =
            new JsonArray("private_key_jwt", "client_secret_basic");

        await logins.CompleteAsync(TwoLogins.B, await logins.BeginAsync(TwoLogins.B));

        ProviderScript.Call call = Assert.Single(logins.ProviderOfB.Calls("/token"));
        Assert.StartsWith("Basic ", call.Authorization, StringComparison.Ordinal);
        Assert.False(call.Form.ContainsKey("client_assertion"));
    }
}
