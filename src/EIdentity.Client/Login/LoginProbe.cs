using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Asks one question about a login's way to its provider, for a health check: cheap, and with no citizen in it.</summary>
[Experimental(LoginProfiles.Experimental)]
public abstract class LoginProbe
{
    /// <summary>Creates a probe.</summary>
    /// <param name="name">Its name, which ends the health check's: <c>eidentity_</c> and <c>provider</c>, for example.</param>
    protected LoginProbe(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Asks.</summary>
    /// <param name="cancellationToken">Cancels the question.</param>
    public abstract Task<LoginProbeResult> AskAsync(CancellationToken cancellationToken = default);
}
