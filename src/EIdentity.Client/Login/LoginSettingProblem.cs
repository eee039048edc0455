using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Says what is wrong with one setting of a profile.</summary>
/// <param name="setting">The setting, inside the profile's section.</param>
/// <param name="text">How the message goes on after the setting's name: <c>is missing; it is …</c>. It never repeats a secret.</param>
[Experimental(LoginProfiles.Experimental)]
public sealed class LoginSettingProblem(string setting, string text)
{
    /// <summary>Gets the setting.</summary>
    public string Setting { get; } = setting;

    /// <summary>Gets the text.</summary>
    public string Text { get; } = text;
}
