using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays VNeID as a provider of logins: a code flow without ID token and nonce, its answers sealed in an envelope.</summary>
internal sealed class VNeIDProvider : OpenIdConnectProvider
{
    public static new readonly WorldPartKind Kind = new(static ground => new VNeIDProvider(ground), Map);

    /// <summary>The name of the route, as the setting <c>EIdentity:Profile</c> says it.</summary>
    public const string Route = "VNeID";

    private const string Root = "/vneid";

    // Seconds, as the service's own users report.
    private static readonly TimeSpan Seconds = TimeSpan.FromSeconds(10);

    private static readonly ProviderPaths Addresses = new()
    {
        Authorize = Root + "/auth",
        SignIn = Root + "/sign-in",
        Token = Root + "/oauth2/token",
        UserInfo = Root + "/oauth2/userinfo",
        EndSession = Root + "/logout",
    };

    private readonly VNeIDEnvelope _envelope = new();

    private VNeIDProvider(WorldGround ground)
        : base(ground, Addresses)
    {
    }

    public override string Issuer => Ground.AddressOf(Root);

    public override bool IsStrict => false;

    public override bool GivesIdTokens => false;

    public override TimeSpan CodeLifetime => Seconds;

    public override SandboxJourney Journey => Options.VNeID.Journey;

    public override string CreateCode() => $"{CreateGuid()}.{CreateGuid()}.{CreateGuid()}";

    public override JsonObject Wrap(JsonObject body, Action<JsonObject>? edit)
    {
        // An error is not sealed, for the client may be one that has no key.
        if (!Options.VNeID.SealAnswers || body.ContainsKey("error"))
        {
            return body;
        }

        JsonObject envelope = _envelope.Seal(body);
        edit?.Invoke(envelope);
        return envelope;
    }

    public override string WriteCallback(string redirectUri, IEnumerable<KeyValuePair<string, string>> parameters)
    {
        List<KeyValuePair<string, string>> all = [.. parameters];
        int code = all.FindIndex(static parameter => parameter.Key == "code");
        if (Options.VNeID.SealCode && code >= 0)
        {
            (string data, string key) = _envelope.Seal(all[code].Value);
            all[code] = new("code", data);
            all.Add(new("encrypt_key", key));
        }

        string address = base.WriteCallback(redirectUri, all);
        return Options.VNeID.EscapePlus ? address : address.Replace("%2B", "+", StringComparison.Ordinal);
    }

    public override JsonObject DescribePerson(AccessGrant access) => VNeIDClaims.Of(access, Options.VNeID.WriteNumbers);

    public override IEnumerable<KeyValuePair<string, string?>> GetSettings(IConfiguration? application)
    {
        if ((Options.Profile ?? application?["EIdentity:Profile"]) != Route)
        {
            yield break;
        }

        const string section = $"EIdentity:{Route}";
        yield return new("EIdentity:Profile", Route);
        yield return new($"{section}:Authority", Issuer);
        yield return new($"{section}:Endpoints:Token", Ground.AddressOf(Addresses.Token));
        yield return new($"{section}:Endpoints:UserInfo", Ground.AddressOf(Addresses.UserInfo));
        yield return new($"{section}:Endpoints:Logout", Ground.AddressOf(Addresses.EndSession));
        yield return new($"{section}:ClientId", Clients.Main.Id);
        yield return new($"{section}:ClientSecret", Clients.Main.Secret);
        bool asNumbers = Options.VNeID.WriteNumbers;
        foreach (AccountType type in (AccountType[])[AccountType.Citizen, AccountType.Foreigner, AccountType.Organisation])
        {
            yield return new($"{section}:AccountTypes:{type}", VNeIDClaims.KindOf(type, asNumbers));
        }

        yield return new("EIdentity:Level:ClaimName", VNeIDClaims.Level);
        yield return new("EIdentity:Level:Values:Level1:2", VNeIDClaims.LevelOf(AssuranceLevel.Level1, asNumbers));
        yield return new("EIdentity:Level:Values:Level2:2", VNeIDClaims.LevelOf(AssuranceLevel.Level2, asNumbers));
        if (Options.VNeID.PromisesFreshLogins)
        {
            DateTimeOffset now = Ground.Now;
            yield return new("EIdentity:Level:FreshEachTime:Number", "sandbox (invented)");
            yield return new("EIdentity:Level:FreshEachTime:SignedOn", WriteDay(now.AddYears(-1)));
            yield return new("EIdentity:Level:FreshEachTime:ExpiresOn", WriteDay(now.AddYears(1)));
        }

        if (Options.VNeID.SealCode)
        {
            yield return new($"{section}:AcceptEncryptedCode", "true");
        }

        if ((Options.VNeID.SealAnswers || Options.VNeID.SealCode)
            && application?.GetSection($"{section}:DecryptionKeys").Exists() != true)
        {
            yield return new($"{section}:DecryptionKeys:0:Pem", _envelope.ExportPrivateKey());
        }
    }

    private static string WriteDay(DateTimeOffset day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static Guid CreateGuid() => new(RandomNumberGenerator.GetBytes(16));

    private static void Map(WorldRoutes routes) => Map<VNeIDProvider>(routes, Addresses);
}
