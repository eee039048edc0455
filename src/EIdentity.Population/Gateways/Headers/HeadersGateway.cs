namespace EIdentity.Population;

/// <summary>Adds the headers of the settings to each call.</summary>
internal sealed class HeadersGateway(HeadersOptions options) : RegisterGateway
{
    public const string Kind = "Headers";

    internal override IEnumerable<string> OwnHeaders => options.Fixed.Keys;

    internal override IEnumerable<string> Suspects => ["the values under Headers:Fixed", AllowedAddresses];

    public override IEnumerable<DelegatingHandler> CreateHandlers() => [new HeadersHandler(options)];

    public override IEnumerable<RegisterSettingProblem> FindProblems()
    {
        if (options.Fixed.Count == 0)
        {
            yield return new RegisterSettingProblem(
                nameof(options.Fixed), "is empty; list each header with its value, or take Headers out of Gateway");
        }

        foreach ((string name, Secret? value) in options.Fixed)
        {
            string? flaw = GatewayHeader.FindFlawInName(name) ?? GatewaySecret.FindFlaw(value, "the value of this header");
            if (flaw is not null)
            {
                yield return new RegisterSettingProblem($"{nameof(options.Fixed)}:{name}", flaw);
            }
        }
    }
}
