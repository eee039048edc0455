using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays the national public service portal as a provider of logins: WSO2's paths, no document, the account in UserInfo.</summary>
internal sealed class NationalPortalProvider : OpenIdConnectProvider
{
    public static new readonly WorldPartKind Kind = new(static ground => new NationalPortalProvider(ground), Map);

    /// <summary>The name of the route, as the setting <c>EIdentity:Profile</c> says it.</summary>
    public const string Route = "NationalPortal";

    private const string Root = "/national-portal";
    private const string Introspect = Root + "/oauth2/introspect";
    private const string Revoke = Root + "/oauth2/revoke";

    private static readonly ProviderPaths Addresses = new()
    {
        Authorize = Root + "/oauth2/authorize",
        SignIn = Root + "/authenticationendpoint/login.do",
        Token = Root + "/oauth2/token",
        UserInfo = Root + "/oauth2/userinfo",
        KeySet = Root + "/oauth2/jwks",
        EndSession = Root + "/oidc/logout",
    };

    private readonly NationalPortalClaims _claims;
    private readonly AccessTokenEndpoints _accessTokens;

    private NationalPortalProvider(WorldGround ground)
        : base(ground, Addresses)
    {
        _claims = new NationalPortalClaims(this);
        _accessTokens = new AccessTokenEndpoints(this);
    }

    // WSO2 names its token endpoint.
    public override string Issuer => Ground.AddressOf(Addresses.Token);

    public override bool IsStrict => false;

    // The portal says the level in UserInfo; the acr that clients ask for says nothing.
    public override void DescribeLogin(JsonObject claims, AuthorizationGrant grant)
    {
        claims["acr"] = "LoA1";
        claims["amr"] = new JsonArray("pwd");
    }

    public override JsonObject DescribePerson(AccessGrant access) => _claims.Of(access);

    public override IEnumerable<KeyValuePair<string, string?>> GetSettings(IConfiguration? application)
    {
        if ((Options.Profile ?? application?["EIdentity:Profile"]) != Route)
        {
            yield break;
        }

        const string section = $"EIdentity:{Route}";
        yield return new("EIdentity:Profile", Route);
        yield return new($"{section}:Authority", Ground.AddressOf(Root));
        yield return new($"{section}:Issuer", Issuer);
        yield return new($"{section}:ClientId", Clients.Main.Id);
        yield return new($"{section}:ClientSecret", Clients.Main.Secret);
        yield return new($"{section}:Endpoints:Logout", Ground.AddressOf(Addresses.EndSession));
        yield return new($"{section}:Endpoints:Introspection", Ground.AddressOf(Introspect));
        yield return new($"{section}:Endpoints:Revocation", Ground.AddressOf(Revoke));
        yield return new("EIdentity:Level:ClaimName", NationalPortalClaims.Level);
        yield return new("EIdentity:Level:Values:Level1:1", NationalPortalClaims.LevelOf(AssuranceLevel.Level1));
        yield return new("EIdentity:Level:Values:Level2:1", NationalPortalClaims.LevelOf(AssuranceLevel.Level2));
    }

    private static void Map(WorldRoutes routes)
    {
        Map<NationalPortalProvider>(routes, Addresses);
        routes.MapPost<NationalPortalProvider>(Introspect, (part, context) => part._accessTokens.IntrospectAsync(context));
        routes.MapPost<NationalPortalProvider>(Revoke, (part, context) => part._accessTokens.RevokeAsync(context));
    }
}
