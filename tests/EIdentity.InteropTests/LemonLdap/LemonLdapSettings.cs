using System.Security.Cryptography;
using System.Text.Json;

namespace EIdentity.InteropTests;

/// <summary>Writes what LemonLDAP::NG 2.16 reads: where its configuration stands, and the configuration.</summary>
internal static class LemonLdapSettings
{
    /// <summary>Writes all into a folder and returns the file to start with.</summary>
    public static string Write(string folder, Uri portal, RSA key, string? keyId)
    {
        File.WriteAllText(Path.Combine(folder, "lmConf-1.json"), JsonSerializer.Serialize(Configuration(folder, portal, key, keyId)));
        string start = Path.Combine(folder, "lemonldap-ng.ini");
        File.WriteAllText(
            start,
            $"""
            [all]
            logLevel = warn
            [configuration]
            type = File
            dirName = {folder}
            [portal]
            templateDir = /usr/share/lemonldap-ng/portal/templates
            languages = en
            staticPrefix = /static
            """);
        return start;
    }

    private static Dictionary<string, object?> Configuration(string folder, Uri portal, RSA key, string? keyId) => new()
    {
        ["cfgNum"] = 1,
        ["cfgDate"] = 1,
        ["portal"] = portal.AbsoluteUri,
        ["domain"] = portal.Host,
        ["securedCookie"] = 0,
        ["locationRules"] = new { },
        ["key"] = Convert.ToHexString(RandomNumberGenerator.GetBytes(16)),

        // Its own people of the demonstration: dwho and rtyler, whose passwords are their names.
        ["authentication"] = "Demo",
        ["userDB"] = "Same",
        ["demoExportedVars"] = new { uid = "uid", cn = "cn" },
        ["macros"] = new { national_level = """$uid eq "dwho" ? "muc-2" : "muc-1" """, _whatToTrace = "$uid" },
        ["globalStorage"] = "Apache::Session::File",
        ["globalStorageOptions"] = new { Directory = folder, LockDirectory = folder },
        ["persistentStorage"] = "Apache::Session::File",
        ["persistentStorageOptions"] = new { Directory = folder, LockDirectory = folder },

        // Otherwise it caches sessions and keeps tokens in a folder of the system.
        ["localSessionStorage"] = string.Empty,
        ["tokenUseGlobalStorage"] = 1,

        // No page of these tests shows a captcha; the module for them wants ImageMagick at every start.
        ["captcha"] = "::Main::Plugin",
        ["issuerDBOpenIDConnectActivation"] = 1,
        ["oidcServiceMetaDataIssuer"] = portal.AbsoluteUri,
        ["oidcServicePrivateKeySig"] = key.ExportPkcs8PrivateKeyPem(),
        ["oidcServicePublicKeySig"] = key.ExportSubjectPublicKeyInfoPem(),
        ["oidcServiceKeyIdSig"] = keyId,
        ["oidcServiceIgnoreScopeForClaims"] = 1,
        ["oidcRPMetaDataOptions"] = new Dictionary<string, object>
        {
            [LemonLdapClient.Usual] = Client(LemonLdapClient.Usual),
            [LemonLdapClient.SignedUserInfo] = Client(LemonLdapClient.SignedUserInfo, claimsInIdToken: false, userInfoAlgorithm: "RS512"),
            [LemonLdapClient.AsksForConsent] = Client(LemonLdapClient.AsksForConsent, skipsConsent: false),
            [LemonLdapClient.OddSecret] = Client(LemonLdapClient.OddSecret),
            [LemonLdapClient.SignsOutUnasked] = Client(LemonLdapClient.SignsOutUnasked, signsOutUnasked: true),
        },
        ["oidcRPMetaDataExportedVars"] = new Dictionary<string, object>
        {
            [LemonLdapClient.Usual] = Claims,
            [LemonLdapClient.SignedUserInfo] = Claims,
            [LemonLdapClient.AsksForConsent] = Claims,
            [LemonLdapClient.OddSecret] = Claims,
            [LemonLdapClient.SignsOutUnasked] = Claims,
        },
    };

    private static object Claims => new { name = "cn", national_level = "national_level" };

    private static Dictionary<string, object?> Client(
        string id,
        bool claimsInIdToken = true,
        string? userInfoAlgorithm = null,
        bool skipsConsent = true,
        bool signsOutUnasked = false) => new()
        {
            ["oidcRPMetaDataOptionsClientID"] = id,
            ["oidcRPMetaDataOptionsClientSecret"] = LemonLdapClient.SecretOf(id),
            ["oidcRPMetaDataOptionsRedirectUris"] = new Uri(PortalAtLemonLdap.Origin, "/eidentity/callback").AbsoluteUri,
            ["oidcRPMetaDataOptionsPostLogoutRedirectUris"] = PortalAtLemonLdap.Origin.AbsoluteUri,
            ["oidcRPMetaDataOptionsIDTokenSignAlg"] = "RS256",
            ["oidcRPMetaDataOptionsIDTokenForceClaims"] = claimsInIdToken ? 1 : 0,
            ["oidcRPMetaDataOptionsUserInfoSignAlg"] = userInfoAlgorithm,
            ["oidcRPMetaDataOptionsBypassConsent"] = skipsConsent ? 1 : 0,
            ["oidcRPMetaDataOptionsLogoutBypassConfirm"] = signsOutUnasked ? 1 : 0,
            ["oidcRPMetaDataOptionsRequirePKCE"] = 1,
            ["oidcRPMetaDataOptionsUserIDAttr"] = "uid",
        };
}
