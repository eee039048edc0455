using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Client;

/// <summary>Holds what a profile is made from, for one login.</summary>
[Experimental(LoginProfiles.Experimental)]
public sealed class LoginProfileContext
{
    internal LoginProfileContext(LoginName login, LoginOptions settings, LoginProfileKind kind, IServiceProvider services)
    {
        Login = login.Value;
        Settings = settings;
        Section = login.Configuration.GetSection(kind.Name);
        Services = services;
    }

    /// <summary>Gets the name of the login; the one without a name has the empty one.</summary>
    public string Login { get; }

    /// <summary>Gets the settings that all profiles share.</summary>
    public LoginOptions Settings { get; }

    /// <summary>Gets the profile's own section.</summary>
    public IConfigurationSection Section { get; }

    /// <summary>Gets the program's services.</summary>
    /// <remarks>
    /// Calls behind the citizen's back go through the handlers of the client <see cref="LoginDefaults.GetHttpClientName"/>, which follow
    /// <c>Outbound</c>, no redirects and no cookies.
    /// </remarks>
    public IServiceProvider Services { get; }
}
