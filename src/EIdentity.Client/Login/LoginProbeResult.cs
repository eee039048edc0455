using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds what a probe found, in one sentence for an operator.</summary>
[Experimental(LoginProfiles.Experimental)]
public sealed class LoginProbeResult
{
    private LoginProbeResult(LoginProbeStatus status, string text)
    {
        Status = status;
        Text = text;
    }

    /// <summary>Gets how it is.</summary>
    public LoginProbeStatus Status { get; }

    /// <summary>Gets the sentence; it holds no personal data and no secret.</summary>
    public string Text { get; }

    /// <summary>Says that all is well.</summary>
    /// <param name="text">The sentence.</param>
    public static LoginProbeResult Well(string text) => new(LoginProbeStatus.Well, text);

    /// <summary>Says that somebody should act before it fails.</summary>
    /// <param name="text">The sentence.</param>
    public static LoginProbeResult Warning(string text) => new(LoginProbeStatus.Warning, text);

    /// <summary>Says that logins fail.</summary>
    /// <param name="text">The sentence.</param>
    public static LoginProbeResult Failing(string text) => new(LoginProbeStatus.Failing, text);
}
