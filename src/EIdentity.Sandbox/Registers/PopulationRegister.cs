using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays the population register behind the gateways seen in the field.</summary>
internal sealed class PopulationRegister : WorldPart
{
    public static readonly WorldPartKind Kind = new(static ground => new PopulationRegister(ground), Map);

    private readonly ServiceTokenEndpoint _token;
    private readonly GatewayEndpoint _gateway;

    private PopulationRegister(WorldGround ground)
    {
        Ground = ground;
        Access = new RegisterAccess(ground.Clock);
        _token = new ServiceTokenEndpoint(this);
        _gateway = new GatewayEndpoint(this, new SoapEndpoint(this));
        ground.KnownPaths.AddRange([RegisterPaths.Token, .. Doors.Select(door => door.Path), RegisterPaths.Forward]);
    }

    public WorldGround Ground { get; }

    public RegisterAccess Access { get; }

    public JournalWriter Journal => Ground.Writer;

    // The open one is reached through the adapter alone.
    private static IEnumerable<RegisterDoor> Doors => RegisterDoor.All.Except([RegisterDoor.Open]);

    public override IEnumerable<KeyValuePair<string, string?>> GetSettings(IConfiguration? application)
    {
        SandboxRegisterOptions options = Ground.Options.Register;
        string[] kinds = (options.Gateway ?? application?["Population:Gateway"] ?? string.Empty).Split(',', StringSplitOptions.TrimEntries);
        RegisterDoor door = RegisterDoor.Of(kinds);
        bool isForwarded = kinds.Contains("Forward", StringComparer.OrdinalIgnoreCase);
        yield return new("Population:Address", Ground.AddressOf(isForwarded ? RegisterPaths.Forward : door.Path));
        yield return new("Population:AllowSandbox", "true");
        yield return new("Population:AgencyAccount", RegisterAccess.AgencyAccount);
        yield return new("Population:Wso2:ServiceToken:Endpoint", Ground.AddressOf(RegisterPaths.Token));
        yield return new("Population:Wso2:ServiceToken:ConsumerKey", RegisterAccess.ConsumerKey);
        yield return new("Population:Wso2:ServiceToken:ConsumerSecret", Access.ConsumerSecret);
        if (options.Gateway is not null)
        {
            yield return new("Population:Gateway", options.Gateway);
        }

        if (isForwarded)
        {
            yield return new("Population:Forward:ProviderAddress", Ground.AddressOf(door.Root));
            yield return new("Population:Forward:Member", RegisterAccess.ProviderMember);
        }

        if (door.WantsDigest)
        {
            yield return new("Population:Digest:UserName", RegisterAccess.UserName);
            yield return new("Population:Digest:SecretKey", Access.SecretKey);
            yield return new("Population:Digest:ServiceAddress", RegisterAccess.RegisteredAddress);
            yield return new("Population:Digest:Hashed", options.SignsPathAlone ? "Path" : "Address");
            yield return new("Population:Digest:TimestampUnit", options.TimestampsInSeconds ? "Seconds" : "Milliseconds");
        }

        if (door.WantsKey)
        {
            yield return new("Population:ApiKey:Key", Access.ApiKey);
        }
    }

    private static void Map(WorldRoutes routes)
    {
        routes.MapPost<PopulationRegister>(RegisterPaths.Token, (part, context) => part._token.HandleAsync(context));
        foreach (RegisterDoor door in Doors)
        {
            routes.MapPost<PopulationRegister>(door.Path, (part, context) => part._gateway.HandleAsync(context, door));
        }

        routes.MapPost<PopulationRegister>(RegisterPaths.Forward, (part, context) => part._gateway.ForwardAsync(context));
    }
}
