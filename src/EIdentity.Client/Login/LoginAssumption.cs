using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Names a setting that stands for a fact about the provider which no public document confirms.</summary>
/// <param name="setting">The setting, inside the login's section.</param>
/// <param name="question">What to ask the provider, in words that go on behind "ask".</param>
[Experimental(LoginProfiles.Experimental)]
public sealed class LoginAssumption(string setting, string question)
{
    /// <summary>Gets the setting.</summary>
    public string Setting { get; } = setting;

    /// <summary>Gets the question.</summary>
    public string Question { get; } = question;
}
