namespace EIdentity.InteropTests;

/// <summary>Names the clients that LemonLDAP::NG knows in these tests.</summary>
internal static class LemonLdapClient
{
    /// <summary>All claims stand in the ID token; UserInfo is plain.</summary>
    public const string Usual = "usual";

    /// <summary>The claims stand in UserInfo alone, which is signed.</summary>
    public const string SignedUserInfo = "signed-user-info";

    /// <summary>The citizen is asked whether this client may learn who they are.</summary>
    public const string AsksForConsent = "asks-for-consent";

    /// <summary>Its secret has characters that Basic encodes (RFC 6749, section 2.3.1), and LemonLDAP::NG 2.16 does not decode.</summary>
    public const string OddSecret = "odd-secret";

    /// <summary>It may sign a citizen out without a question, if it brings their ID token.</summary>
    public const string SignsOutUnasked = "signs-out-unasked";

    public static string SecretOf(string client) =>
        client == OddSecret ? "a secret of these tests alone: +/=&%" : "a-secret-of-these-tests-alone";
}
