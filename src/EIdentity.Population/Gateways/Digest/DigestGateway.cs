using System.Globalization;

namespace EIdentity.Population;

/// <summary>Signs calls with the population adapter's digest, and says what to look at where it is not taken.</summary>
internal sealed class DigestGateway(DigestOptions options, TimeProvider time) : RegisterGateway
{
    public const string Kind = "Digest";

    private const string Clock = "this machine's clock";

    // How far clocks may differ is not public; what goes by on the way must not look like it.
    private static readonly TimeSpan NoSkew = TimeSpan.FromSeconds(30);

    internal override IEnumerable<string> OwnHeaders => [GatewayHeader.Authorization, SignedDigest.TimestampHeader];

    internal override IEnumerable<string> Suspects =>
    [
        Clock, "Digest:SecretKey and UserName", "Digest:ServiceAddress (letter by letter as it is registered)",
        "Digest:Hashed and TimestampUnit", AllowedAddresses,
    ];

    public override IEnumerable<DelegatingHandler> CreateHandlers() => [new DigestHandler(options, time)];

    public override IEnumerable<RegisterSettingProblem> FindProblems()
    {
        if (FindFlawInUserName(options.UserName) is { } user)
        {
            yield return new RegisterSettingProblem(nameof(options.UserName), user);
        }

        if (GatewaySecret.FindFlaw(options.SecretKey, "the secret key that the register gave with the user name") is { } key)
        {
            yield return new RegisterSettingProblem(nameof(options.SecretKey), key);
        }

        if (FindFlawInAddress(options.ServiceAddress) is { } address)
        {
            yield return new RegisterSettingProblem(nameof(options.ServiceAddress), address);
        }

        if (!Enum.IsDefined(options.Hashed))
        {
            yield return new RegisterSettingProblem(nameof(options.Hashed), "must be Address or Path");
        }

        if (!Enum.IsDefined(options.TimestampUnit))
        {
            yield return new RegisterSettingProblem(nameof(options.TimestampUnit), "must be Milliseconds or Seconds");
        }
    }

    public override PopulationRegisterException? FindRefusal(RegisterReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return SkewOf(reply) is { } skew
            ? Refuse(
                reply,
                ErrorCodes.RegisterUnauthorised,
                $", and its clock is {skew} this machine's: the digest holds the time, so have this machine's clock set by NTP first; "
                    + $"then check {string.Join(", ", (Whole ?? this).Suspects.Where(static each => each != Clock))}")
            : base.FindRefusal(reply);
    }

    private string? SkewOf(RegisterReply reply)
    {
        if (reply is not { Status: 401 or 403, IsWebPage: false, Date: { } date })
        {
            return null;
        }

        TimeSpan skew = date - time.GetUtcNow();
        return skew.Duration() <= NoSkew ? null : string.Create(
            CultureInfo.InvariantCulture,
            $"{Math.Round(skew.Duration().TotalSeconds)} seconds {(skew > TimeSpan.Zero ? "ahead of" : "behind")}");
    }

    private static string? FindFlawInUserName(string? name) => name switch
    {
        null or "" => "is missing; it is the user name that the register gave to the agency",
        _ when !GatewayHeader.IsValue(name) || name.Contains(':', StringComparison.Ordinal) =>
            "must hold plain characters alone (ASCII), no colon, and no blanks around it",
        _ => null,
    };

    private static string? FindFlawInAddress(string? address) => address switch
    {
        null or "" => "is missing; it is the address of the service as the register's operator registered it, which need not be Address",
        _ when !GatewayAddress.IsWhole(address) =>
            "must be a whole http or https address without user information and fragment, letter by letter as it is registered",
        _ => null,
    };
}
