using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Says what is wrong with one setting of a gateway or a dialect, so that the start names it beside all others.</summary>
/// <param name="setting">The name of the setting within the section of its kind, for example <c>Key</c>.</param>
/// <param name="text">What goes on after the name, with the remedy and without the value of a secret: <c>is missing; it is …</c>.</param>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class RegisterSettingProblem(string setting, string text)
{
    /// <summary>Gets the name of the setting within the section of its kind.</summary>
    public string Setting { get; } = setting ?? throw new ArgumentNullException(nameof(setting));

    /// <summary>Gets what goes on after the name.</summary>
    public string Text { get; } = text ?? throw new ArgumentNullException(nameof(text));
}
