using System.Text.RegularExpressions;

namespace EIdentity.Population;

/// <summary>Calls through an adapter that forwards to a member of the exchange, as X-Road's security servers do.</summary>
internal sealed partial class ForwardGateway(ForwardOptions options, Uri? address) : RegisterGateway
{
    public const string Kind = "Forward";

    internal override IEnumerable<string> Suspects =>
        ["Forward:Member and ProviderAddress", "whether the security server lets this system call", AllowedAddresses];

    public override IEnumerable<DelegatingHandler> CreateHandlers() => [new ForwardHandler(options)];

    public override IEnumerable<RegisterSettingProblem> FindProblems()
    {
        if (FindFlawInProvider(options.ProviderAddress) is { } provider)
        {
            yield return new RegisterSettingProblem(nameof(options.ProviderAddress), provider);
        }

        if (FindFlawInMember(options.Member) is { } member)
        {
            yield return new RegisterSettingProblem(nameof(options.Member), member);
        }

        if (address is { IsAbsoluteUri: true } && Forwarded().IsMatch(address.Query))
        {
            yield return new RegisterSettingProblem(
                nameof(options.Member),
                "stands in Address already, as dstcode or providerurl; take both out of Address, which ends with the path of the service");
        }
    }

    public override PopulationRegisterException? FindRefusal(RegisterReply reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        return reply.Status != 200 && AdapterCode.Find(reply.RevealBody().Span) is { } code
            ? Refuse(reply, AdapterCode.ErrorOf(code) ?? MeaningOf(reply), $" with its code {code}: {AdapterCode.Explain(code)}")
            : base.FindRefusal(reply);
    }

    private static string? FindFlawInProvider(string? provider) => provider switch
    {
        null or "" => "is missing; it is the address of the provider's own server, as the other side gave it (providerurl)",
        _ when !GatewayAddress.IsWhole(provider) => "must be a whole http or https address without user information and fragment",
        _ => null,
    };

    private static string? FindFlawInMember(string? member) => member switch
    {
        null or "" => "is missing; it is the code of the member that provides the service (dstcode)",
        _ when !MemberForm().IsMatch(member) =>
            "must be the code of a member: VN:GOV:organisation code:subsystem, or VN:COM:tax code:service",
        _ => null,
    };

    // Decision 20/2020/QĐ-TTg for organisations; a tax code has 10 digits, or 13 for a unit.
    [GeneratedRegex(
        @"^VN:(GOV:[A-Za-z0-9]+(\.[A-Za-z0-9]+)*|COM:[0-9]{10}(-?[0-9]{3})?):[A-Za-z0-9._-]{1,100}\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex MemberForm();

    [GeneratedRegex(
        $"[?&]({ForwardHandler.Provider}|{ForwardHandler.Member})=", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Forwarded();
}
