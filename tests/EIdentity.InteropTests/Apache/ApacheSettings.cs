using EIdentity.Sandbox;

namespace EIdentity.InteropTests;

/// <summary>Writes what Apache 2.4 with mod_auth_openidc 2.4.12 reads, and the pages it shows.</summary>
internal static class ApacheSettings
{
    public const string CallbackPath = "/oidc/callback";
    public const string MePath = "/me.shtml";
    public const string SubmitPath = "/submit.shtml";
    public const string AgePath = "/age.shtml";
    public const string LeftPath = "/left.shtml";

    /// <summary>How long after the start a sign-in has to be for <see cref="AgePath"/>, by the sandbox's clock.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(200);

    private const string WhoIsThere =
        """<!--#echo encoding="none" var="OIDC_CLAIM_sub" --> <!--#echo encoding="none" var="OIDC_CLAIM_name" --> """
        + """<!--#echo encoding="none" var="OIDC_CLAIM_acr" -->""";

    /// <summary>Writes all into a folder and returns the file to start with.</summary>
    public static string Write(string folder, Uri address, SandboxOptions provider, SandboxClient client, string clientAuthentication)
    {
        string pages = Directory.CreateDirectory(Path.Combine(folder, "pages")).FullName;
        File.WriteAllText(Path.Combine(pages, MePath[1..]), WhoIsThere);
        File.WriteAllText(Path.Combine(pages, SubmitPath[1..]), WhoIsThere);
        File.WriteAllText(Path.Combine(pages, AgePath[1..]), WhoIsThere);
        File.WriteAllText(Path.Combine(pages, LeftPath[1..]), "left");

        if (!OperatingSystem.IsWindows())
        {
            // Started as root, Apache answers as www-data, who must read the pages.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        string settings = Path.Combine(folder, "apache2.conf");
        File.WriteAllText(settings, Text(folder, address, provider, client, clientAuthentication));
        return settings;
    }

    private static string Text(string folder, Uri address, SandboxOptions provider, SandboxClient client, string clientAuthentication) =>
        $"""
        ServerName localhost
        Listen 127.0.0.1:{address.Port}
        PidFile {folder}/apache2.pid
        DefaultRuntimeDir {folder}
        ErrorLog /dev/stderr
        LogLevel notice
        User www-data
        Group www-data
        LoadModule mpm_prefork_module /usr/lib/apache2/modules/mod_mpm_prefork.so
        LoadModule authn_core_module /usr/lib/apache2/modules/mod_authn_core.so
        LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
        LoadModule authz_user_module /usr/lib/apache2/modules/mod_authz_user.so
        LoadModule include_module /usr/lib/apache2/modules/mod_include.so
        LoadModule auth_openidc_module /usr/lib/apache2/modules/mod_auth_openidc.so
        StartServers 1
        DocumentRoot {folder}/pages
        <Directory {folder}/pages>
            Options +Includes
            SetOutputFilter INCLUDES
        </Directory>

        OIDCProviderMetadataURL {new Uri(provider.Issuer, "/.well-known/openid-configuration")}
        OIDCClientID {client.ClientId}
        OIDCClientSecret "{client.ClientSecret}"
        OIDCProviderTokenEndpointAuth {clientAuthentication}
        OIDCPKCEMethod S256
        OIDCScope "openid profile"
        OIDCRedirectURI {new Uri(address, CallbackPath)}
        OIDCCryptoPassphrase {Guid.NewGuid():N}
        OIDCPassClaimsAs environment
        {(client.SignUserInfo ? $"OIDCUserInfoSignedResponseAlg {provider.IdTokenSigningAlgorithm}" : "")}

        <Location /oidc>
            AuthType openid-connect
            Require valid-user
        </Location>
        <Location {MePath}>
            AuthType openid-connect
            Require valid-user
        </Location>
        <Location {SubmitPath}>
            AuthType openid-connect
            Require claim acr:{SandboxAcrValues.Level2}
            OIDCUnAutzAction auth
            OIDCPathAuthRequestParams acr_values={Uri.EscapeDataString(SandboxAcrValues.Level2)}&max_age=600
        </Location>
        <Location {AgePath}>
            AuthType openid-connect
            # What a static rule can say of an age: the one moment that is young enough.
            Require claim auth_time:{(provider.TimeProvider.GetUtcNow() + Age).ToUnixTimeSeconds()}
            OIDCUnAutzAction auth
            OIDCPathAuthRequestParams max_age=60
        </Location>
        """;
}
