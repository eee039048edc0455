using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Checks that the settings name a gateway and a dialect that are there, and has both check their own settings.</summary>
internal sealed class RegisterSeamsCheck(
    RegisterKinds<RegisterGateway> gateways,
    RegisterKinds<RegisterDialect> dialects,
    SandboxPermission sandbox,
    IServiceProvider provider) : ISettingsCheck<PopulationOptions>
{
    public void Check(string name, PopulationOptions options, SettingsProblems problems)
    {
        CheckGateways(name, options, problems);
        if (Find(dialects, options.Dialect, nameof(options.Dialect), "is", problems) is { } dialect)
        {
            dialect.Create(provider, name, options).Check(problems, dialect.Name + ":");
        }
    }

    private static RegisterKind<TPart>? Find<TPart>(
        RegisterKinds<TPart> kinds, string? named, string setting, string verb, SettingsProblems problems)
        where TPart : class
    {
        RegisterKind<TPart>? kind = kinds.Find(named);
        problems.Require(
            kind is not null,
            setting,
            $"{verb} '{named}', but must be one of: {string.Join(", ", kinds.Names)}; add another with AddRegister{setting}");
        return kind;
    }

    private void CheckGateways(string name, PopulationOptions options, SettingsProblems problems)
    {
        string[] named = GatewayChain.NamesIn(options.Gateway);
        problems.Require(
            named.Distinct(StringComparer.OrdinalIgnoreCase).Count() == named.Length,
            nameof(options.Gateway),
            "names a kind twice; each stands there once, the outermost first");
        List<(string Kind, string Header)> headers = [];
        foreach (string each in named.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (Find(gateways, each, nameof(options.Gateway), named.Length == 1 ? "is" : "names", problems) is { } kind)
            {
                RegisterGateway gateway = kind.Create(provider, name, options);
                CheckGateway(gateway, kind.Name + ":", options, problems);
                headers.AddRange(gateway.OwnHeaders.Select(header => (kind.Name, header)));
            }
        }

        foreach (IGrouping<string, string> both in headers
            .GroupBy(static each => each.Header, static each => each.Kind, StringComparer.OrdinalIgnoreCase)
            .Where(static kinds => kinds.Count() > 1))
        {
            problems.Require(
                false,
                nameof(options.Gateway),
                $"names {string.Join(" and ", both)}, which both set {both.Key}; take one of them out, or its header");
        }
    }

    private void CheckGateway(RegisterGateway gateway, string prefix, PopulationOptions options, SettingsProblems problems)
    {
        gateway.Check(problems, prefix);
        problems.Require(
            gateway.MayBeAskedAgain || !options.RepeatAfterAmbiguousFailure,
            nameof(options.RepeatAfterAmbiguousFailure),
            $"is true, but the gateway {prefix.TrimEnd(':')} must not be asked twice; remove it");
        if (gateway.ServiceToken is not { } token)
        {
            return;
        }

        prefix += "ServiceToken:";
        ServiceTokenSettingsCheck.Check(
            token, problems, prefix, options.AllowPlainHttpTo.Concat(token.AllowPlainHttpTo), sandbox);
        problems.Require(
            token.Timeout < options.Timeouts.Attempt,
            prefix + nameof(token.Timeout),
            $"is {token.Timeout:c}, but must be shorter than Timeouts:Attempt ({options.Timeouts.Attempt:c})");
    }
}
