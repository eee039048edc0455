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
        if (Find(gateways, options.Gateway, nameof(options.Gateway), problems) is { } gateway)
        {
            CheckGateway(gateway.Create(provider, name, options), gateway.Name + ":", options, problems);
        }

        if (Find(dialects, options.Dialect, nameof(options.Dialect), problems) is { } dialect)
        {
            dialect.Create(provider, name, options).Check(problems, dialect.Name + ":");
        }
    }

    private static RegisterKind<TPart>? Find<TPart>(RegisterKinds<TPart> kinds, string? named, string setting, SettingsProblems problems)
        where TPart : class
    {
        RegisterKind<TPart>? kind = kinds.Find(named);
        problems.Require(
            kind is not null,
            setting,
            $"is '{named}', but must be one of: {string.Join(", ", kinds.Names)}; add another with AddRegister{setting}");
        return kind;
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
