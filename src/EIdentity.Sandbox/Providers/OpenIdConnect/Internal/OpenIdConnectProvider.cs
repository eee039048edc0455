using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays a provider of logins that speaks OpenID Connect.</summary>
internal class OpenIdConnectProvider : WorldPart
{
    public static readonly WorldPartKind Kind = new(static ground => new OpenIdConnectProvider(ground), Map);

    private readonly MetadataEndpoint _metadata;
    private readonly AuthorizeEndpoint _authorize;
    private readonly PushedAuthorizationEndpoint _pushed;
    private readonly SignInEndpoint _signIn;
    private readonly TokenEndpoint _token;
    private readonly UserInfoEndpoint _userInfo;
    private readonly EndSessionEndpoint _endSession;

    /// <summary>Makes a provider that answers at paths of its own, without a discovery document.</summary>
    protected OpenIdConnectProvider(WorldGround ground, ProviderPaths paths)
    {
        Ground = ground;
        Paths = paths;
        Keys = new SandboxKeys(ground.Options);
        Clients = new ProviderClients(ground.Options, ground.Clock);
        SignIns = new SignIns(ground.Clock);
        AccessTokens = new ExpiringStore<AccessGrant>(ground.Clock, ProviderLifetimes.AccessToken);
        Codes = new AuthorizationCodes(this);
        PushedRequests = new PushedRequests(ground.Clock);
        Authenticator = new ClientAuthenticator(this);
        Proofs = new DpopProofs(this);
        _metadata = new MetadataEndpoint(this);
        _authorize = new AuthorizeEndpoint(this);
        _pushed = new PushedAuthorizationEndpoint(this);
        _signIn = new SignInEndpoint(this);
        _token = new TokenEndpoint(this);
        _userInfo = new UserInfoEndpoint(this);
        _endSession = new EndSessionEndpoint(this);
    }

    private OpenIdConnectProvider(WorldGround ground)
        : this(ground, ProviderPaths.OfDocument) => ground.KnownPaths.Add(ProviderPaths.Discovery);

    public WorldGround Ground { get; }

    public ProviderPaths Paths { get; }

    /// <summary>Gets a value indicating whether it demands nonce and PKCE, names itself in callbacks, and heeds the options.</summary>
    public virtual bool IsStrict => true;

    public SandboxKeys Keys { get; }

    public ProviderClients Clients { get; }

    /// <summary>Gets the public keys that faults have published beside the honest ones.</summary>
    public ConcurrentQueue<JsonObject> ForgedKeys { get; } = [];

    /// <summary>Gets or sets the nonce of the last login that got a token.</summary>
    public string? LastNonce { get; set; }

    public SignIns SignIns { get; }

    public ExpiringStore<AccessGrant> AccessTokens { get; }

    public AuthorizationCodes Codes { get; }

    public PushedRequests PushedRequests { get; }

    public ClientAuthenticator Authenticator { get; }

    public DpopProofs Proofs { get; }

    public SandboxOptions Options => Ground.Options;

    public JournalWriter Journal => Ground.Writer;

    public virtual string Issuer => Ground.Address;

    public DateTimeOffset Now => Ground.Now;

    public SigningKey Key => Keys.Current;

    public override IEnumerable<KeyValuePair<string, string?>> GetSettings(IConfiguration? application) =>
        ClientSettings.Of(this, application);

    /// <summary>Writes into an ID token what the provider says of the person and the login there.</summary>
    public virtual void DescribeLogin(JsonObject claims, AuthorizationGrant grant)
    {
        claims["acr"] = SandboxAcrValues.Write(grant.Level);
        if (grant.Person.Citizen.Number is { } number)
        {
            claims[ProviderClaims.Number] = number.Reveal();
        }
    }

    /// <summary>Gives the claims of UserInfo.</summary>
    public virtual JsonObject DescribePerson(AccessGrant access) => ProviderClaims.Of(access.Person);

    /// <summary>Gets a value indicating whether the token answer holds an ID token.</summary>
    public virtual bool GivesIdTokens => true;

    /// <summary>Gets how long a code lives.</summary>
    public virtual TimeSpan CodeLifetime => ProviderLifetimes.Code;

    /// <summary>Gets how every sign-in ends.</summary>
    public virtual SandboxJourney Journey => SandboxJourney.Returns;

    /// <summary>Makes the text of a code, which nobody can guess.</summary>
    public virtual string CreateCode() => RandomText.Create();

    /// <summary>Gives the body as the provider sends it: as it is, or sealed to the client.</summary>
    public virtual JsonObject Wrap(JsonObject body, Action<JsonObject>? edit) => body;

    /// <summary>Gives the address that the browser goes back to.</summary>
    public virtual string WriteCallback(string redirectUri, IEnumerable<KeyValuePair<string, string>> parameters) =>
        QueryHelpers.AddQueryString(redirectUri, parameters!);

    /// <summary>Writes the honest answer of a step, or what an armed fault makes of it.</summary>
    public async Task AnswerAsync(FaultStep<ProviderExchange> step, ProviderExchange exchange)
    {
        if (await Ground.TryStrikeAsync(exchange.Context, exchange.Person, step, exchange).ConfigureAwait(false))
        {
            return;
        }

        Journal.Accepted(exchange.Context);
        await exchange.WriteAsync(exchange.Honest).ConfigureAwait(false);
    }

    /// <summary>Maps what every provider of code flows answers.</summary>
    protected static void Map<TProvider>(WorldRoutes routes, ProviderPaths paths)
        where TProvider : OpenIdConnectProvider
    {
        if (paths.KeySet is { } keySet)
        {
            routes.MapGet<TProvider>(keySet, (part, context) => part._metadata.WriteKeySetAsync(context));
        }

        routes.MapGetAndPost<TProvider>(paths.Authorize, (part, context) => part._authorize.HandleAsync(context));
        routes.MapGet<TProvider>(paths.SignIn, (part, context) => part._signIn.ShowAsync(context));
        routes.MapPost<TProvider>(paths.SignIn, (part, context) => part._signIn.HandleAsync(context));
        routes.MapPost<TProvider>(paths.Token, (part, context) => part._token.HandleAsync(context));
        routes.MapGetAndPost<TProvider>(paths.UserInfo, (part, context) => part._userInfo.HandleAsync(context));
        routes.MapGetAndPost<TProvider>(paths.EndSession, (part, context) => part._endSession.HandleAsync(context));
    }

    private static void Map(WorldRoutes routes)
    {
        routes.MapGet<OpenIdConnectProvider>(ProviderPaths.Discovery, (part, context) => part._metadata.WriteDiscoveryAsync(context));
        routes.MapPost<OpenIdConnectProvider>(ProviderPaths.PushedAuthorization, (part, context) => part._pushed.HandleAsync(context));
        Map<OpenIdConnectProvider>(routes, ProviderPaths.OfDocument);
    }
}
