using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays the population register behind a gateway of the WSO2 kind.</summary>
internal sealed class PopulationRegister : WorldPart
{
    public static readonly WorldPartKind Kind = new(static ground => new PopulationRegister(ground), Map);

    private readonly ServiceTokenEndpoint _token;
    private readonly SoapEndpoint _soap;

    private PopulationRegister(WorldGround ground)
    {
        Ground = ground;
        Access = new RegisterAccess(ground.Clock);
        _token = new ServiceTokenEndpoint(this);
        _soap = new SoapEndpoint(this);
        ground.KnownPaths.AddRange([RegisterPaths.Token, RegisterPaths.Soap]);
    }

    public WorldGround Ground { get; }

    public RegisterAccess Access { get; }

    public JournalWriter Journal => Ground.Writer;

    public override IEnumerable<KeyValuePair<string, string?>> GetSettings(IConfiguration? application) =>
    [
        new("Population:Address", Ground.AddressOf(RegisterPaths.Soap)),
        new("Population:AllowSandbox", "true"),
        new("Population:AgencyAccount", RegisterAccess.AgencyAccount),
        new("Population:Wso2:ServiceToken:Endpoint", Ground.AddressOf(RegisterPaths.Token)),
        new("Population:Wso2:ServiceToken:ConsumerKey", RegisterAccess.ConsumerKey),
        new("Population:Wso2:ServiceToken:ConsumerSecret", Access.ConsumerSecret),
    ];

    private static void Map(WorldRoutes routes)
    {
        routes.MapPost<PopulationRegister>(RegisterPaths.Token, (part, context) => part._token.HandleAsync(context));
        routes.MapPost<PopulationRegister>(RegisterPaths.Soap, (part, context) => part._soap.HandleAsync(context));
    }
}
