namespace EIdentity.Client;

/// <summary>
/// Makes the profile of one wire protocol for a login, and names it, so that the check of the settings need not make one.
/// </summary>
/// <param name="Name">The name that the setting <c>Profile</c> says.</param>
/// <param name="Find">Gives the profile of the login of that name.</param>
internal sealed record LoginProfileFactory(string Name, Func<IServiceProvider, string, ILoginProfile> Find);
