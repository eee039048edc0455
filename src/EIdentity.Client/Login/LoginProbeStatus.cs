using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Says how a login's way to its provider is.</summary>
[Experimental(LoginProfiles.Experimental)]
public enum LoginProbeStatus
{
    /// <summary>Logins fail.</summary>
    Failing = 0,

    /// <summary>Somebody should act before it fails.</summary>
    Warning = 1,

    /// <summary>All is well.</summary>
    Well = 2,
}
