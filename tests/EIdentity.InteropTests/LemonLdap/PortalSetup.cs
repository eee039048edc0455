using EIdentity.Client;

namespace EIdentity.InteropTests;

/// <summary>Says as which client of LemonLDAP::NG an app signs in, and how.</summary>
internal sealed class PortalSetup
{
    public string Client { get; init; } = LemonLdapClient.Usual;

    public ClientAuthenticationMethod Method { get; init; } = ClientAuthenticationMethod.Automatic;

    public bool LevelFromUserInfo { get; init; }

    public bool PostIdTokenAtLogout { get; init; }
}
