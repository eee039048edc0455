namespace EIdentity.Population;

/// <summary>Shows an API key with each call.</summary>
internal sealed class ApiKeyGateway(ApiKeyOptions options) : RegisterGateway
{
    public const string Kind = "ApiKey";

    internal override IEnumerable<string> OwnHeaders => [options.Header];

    internal override IEnumerable<string> Suspects => ["ApiKey:Key and Header", AllowedAddresses];

    public override IEnumerable<DelegatingHandler> CreateHandlers() => [new ApiKeyHandler(options)];

    public override IEnumerable<RegisterSettingProblem> FindProblems()
    {
        if (GatewaySecret.FindFlaw(options.Key, "the key that the gateway's operator gave out") is { } key)
        {
            yield return new RegisterSettingProblem(nameof(options.Key), key);
        }

        if (GatewayHeader.FindFlawInName(options.Header) is { } header)
        {
            yield return new RegisterSettingProblem(nameof(options.Header), header);
        }
    }
}
