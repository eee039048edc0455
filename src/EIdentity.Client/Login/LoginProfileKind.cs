using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Makes the profiles of one wire protocol; <c>services.AddLoginProfile(kind)</c> adds one.</summary>
/// <remarks>Its settings stand in a section of its name inside the login's, for example <c>EIdentity:MyProvider</c>.</remarks>
[Experimental(LoginProfiles.Experimental)]
public abstract class LoginProfileKind
{
    /// <summary>Creates a kind.</summary>
    /// <param name="name">What the setting <c>Profile</c> says, and the name of its section: letters and digits.</param>
    /// <exception cref="ArgumentException">The name has other characters.</exception>
    protected LoginProfileKind(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        if (!name.All(char.IsAsciiLetterOrDigit))
        {
            throw new ArgumentException("A profile is named by letters and digits.", nameof(name));
        }

        Name = name;
    }

    /// <summary>Gets the name.</summary>
    public string Name { get; }

    /// <summary>Gets the names of the probes that its profiles have, which health checks are named by before any profile is made.</summary>
    /// <value>The default is nothing.</value>
    public virtual IReadOnlyList<string> ProbeNames => [];

    /// <summary>Finds what is wrong with the settings of a login that speaks this protocol; asked at start.</summary>
    /// <param name="login">The login.</param>
    /// <returns>The default is nothing.</returns>
    public virtual IEnumerable<LoginSettingProblem> FindProblems(LoginProfileContext login) => [];

    /// <summary>Gets the claim that says the level where the settings name none.</summary>
    /// <value>The default is <c>acr</c>; <see langword="null"/> where the settings must name one.</value>
    public virtual string? LevelClaim => LevelOptions.OfOpenIdConnect;

    /// <summary>Gets whom an agency asks which values prove a level, in words that go on behind "ask".</summary>
    /// <value>The default is the provider.</value>
    public virtual string LevelAuthority => "the provider";

    /// <summary>Gets the settings that stand for a fact which no public document confirms.</summary>
    /// <value>The default is nothing.</value>
    public virtual IReadOnlyList<LoginAssumption> Assumptions => [];

    /// <summary>Makes the profile of one login, once.</summary>
    /// <param name="login">The login.</param>
    public abstract LoginProfile Create(LoginProfileContext login);

    /// <summary>Gets a value indicating whether a login speaks it that names no profile.</summary>
    internal virtual bool IsDefault => false;

    /// <summary>Checks the settings; a kind of ours may speak of those that all profiles share too.</summary>
    internal virtual void Check(LoginProfileContext login, SettingsProblems problems)
    {
        foreach (LoginSettingProblem problem in FindProblems(login))
        {
            problems.In(Name).Require(false, problem.Setting, problem.Text);
        }
    }

    /// <summary>Warns at start of what the settings of a login choose and an operator must know; the default says nothing.</summary>
    internal virtual void Warn(LoginProfileContext login, ILogger logger)
    {
    }
}
