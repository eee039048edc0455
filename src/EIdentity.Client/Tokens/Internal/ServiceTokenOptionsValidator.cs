using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Checks the settings of service tokens and lists every problem at once.</summary>
internal sealed class ServiceTokenOptionsValidator(SandboxPermission sandbox) : IValidateOptions<ServiceTokenOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, ServiceTokenOptions options)
    {
        SettingsProblems problems = new($"ServiceToken '{name}'");
        Check(problems, string.Empty, options, options.AllowPlainHttpTo, sandbox);
        return problems.ToResult();
    }

    /// <summary>Adds the problems of these settings to those of the section around them.</summary>
    public static void Check(
        SettingsProblems problems,
        string prefix,
        ServiceTokenOptions options,
        IEnumerable<string> plainHttpHosts,
        SandboxPermission sandbox)
    {
        problems.RequireAddress(
            options.Endpoint,
            prefix + nameof(options.Endpoint),
            plainHttpHosts,
            "the gateway's token endpoint, for example https://gateway.example.gov.vn/token");
        problems.RequirePlainText(
            options.ConsumerKey,
            prefix + nameof(options.ConsumerKey),
            "the consumer key that the gateway gave to the agency");
        problems.RequirePlainText(
            options.ConsumerSecret,
            prefix + nameof(options.ConsumerSecret),
            "the consumer secret that the gateway gave to the agency; keep it in a vault or in user secrets");
        problems.RequirePlain(options.Scope, prefix + nameof(options.Scope));
        problems.RequireHosts(options.AllowPlainHttpTo, prefix + nameof(options.AllowPlainHttpTo));
        problems.RequireRange(options.Timeout, TimeSpan.FromMilliseconds(100), LongestTimeout, prefix + nameof(options.Timeout));
        OutboundOptionsRules.Check(options.Outbound, problems, prefix + "Outbound:");
        sandbox.Check(options.AllowSandbox, prefix + nameof(options.AllowSandbox), problems);
    }
}
