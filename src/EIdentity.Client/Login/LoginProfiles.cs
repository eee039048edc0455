namespace EIdentity.Client;

/// <summary>Says what the wire profiles of logins have in common.</summary>
internal static class LoginProfiles
{
    /// <summary>The diagnostic of the seam through which a profile of one's own is added: it may change in any version.</summary>
    public const string Experimental = "EIDX0001";
}
