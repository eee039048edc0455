namespace EIdentity.Client.Tests;

/// <summary>Copies key settings, as binding a section would.</summary>
internal static class ClientKeySettingsExtensions
{
    public static void Take(this OpenIdConnectLoginOptions settings, ClientKeyOptions key) => Copy(key, settings.ClientKey);

    public static void TakeNext(this OpenIdConnectLoginOptions settings, ClientKeyOptions key) => Copy(key, settings.NextClientKey);

    private static void Copy(ClientKeyOptions from, ClientKeyOptions to)
    {
        to.PemFile = from.PemFile;
        to.Pem = from.Pem;
        to.Pkcs12File = from.Pkcs12File;
        to.JwkFile = from.JwkFile;
        to.Password = from.Password;
        to.KeyId = from.KeyId;
        to.Algorithm = from.Algorithm;
    }
}
