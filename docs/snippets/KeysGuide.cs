using EIdentity.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
#if DEBUG
using EIdentity.Sandbox;
#endif

namespace EIdentity.Snippets;

internal static class KeysGuide
{
    public static void Publish(WebApplication app)
    {
        #region publish-keys
        app.MapGet("/keys", (ClientKeys keys) => Results.Text(keys.GetPublicKeySet(), "application/jwk-set+json"));
        #endregion
    }

    public static void Register(IServiceCollection services, IKeyVault vault)
    {
        #region register-signer
        services.AddSingleton<ClientSigner>(new VaultSigner(vault));
        #endregion
    }

    public static void Try(WebApplicationBuilder builder)
    {
        #region keys-against-the-sandbox
#if DEBUG
        builder.AddEIdentitySandbox(sandbox =>
        {
            sandbox.Client.Keys = File.ReadAllText("jwks.json");
            sandbox.Client.Authentication = SandboxClientAuthentication.PrivateKeyJwt;
            sandbox.RequireSignedRequest = true;
            sandbox.RequireDpop = true;
            sandbox.Client.IdTokenEncryption = new() { Algorithm = "ECDH-ES" };
        });
#endif
        #endregion
    }

    #region vault-signer
    public sealed class VaultSigner(IKeyVault vault) : ClientSigner
    {
        public override string Algorithm => "PS256";

        public override string KeyId => "login-2026";

        public override byte[] ExportSubjectPublicKeyInfo() => vault.PublicKey;

        public override async ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
            await vault.SignPssSha256Async(data, cancellationToken);
    }
    #endregion

    public interface IKeyVault
    {
        byte[] PublicKey { get; }

        Task<byte[]> SignPssSha256Async(ReadOnlyMemory<byte> data, CancellationToken cancellationToken);
    }
}
