using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Checks the settings of service tokens and lists every problem at once.</summary>
internal sealed class ServiceTokenOptionsValidator(IHostEnvironment? environment = null) : IValidateOptions<ServiceTokenOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);

    public ValidateOptionsResult Validate(string? name, ServiceTokenOptions options)
    {
        SettingsProblems problems = new($"ServiceToken '{name}'");
        Check(problems, string.Empty, options, options.AllowPlainHttpTo, environment?.IsProduction() ?? true);
        return problems.ToResult();
    }

    /// <summary>Adds the problems of these settings to those of the section around them.</summary>
    public static void Check(SettingsProblems problems, string prefix, ServiceTokenOptions options, IEnumerable<string> plainHttpHosts, bool isProduction)
    {
        problems.RequireAddress(options.Endpoint, prefix + nameof(options.Endpoint), plainHttpHosts, "the gateway's token endpoint, for example https://gateway.example.gov.vn/token");
        problems.RequirePlainText(options.ConsumerKey, prefix + nameof(options.ConsumerKey), "the consumer key that the gateway gave to the agency");
        problems.RequirePlainText(options.ConsumerSecret, prefix + nameof(options.ConsumerSecret), "the consumer secret that the gateway gave to the agency; keep it in a vault or in user secrets");
        problems.RequirePlain(options.Scope, prefix + nameof(options.Scope));
        problems.RequireHosts(options.AllowPlainHttpTo, prefix + nameof(options.AllowPlainHttpTo));
        problems.RequireRange(options.Timeout, TimeSpan.FromMilliseconds(100), LongestTimeout, prefix + nameof(options.Timeout));
        OutboundOptionsRules.Check(options.Outbound, problems, prefix + "Outbound:");
        problems.RefuseSandbox(options.AllowSandbox, isProduction, prefix + nameof(options.AllowSandbox));
    }
}
