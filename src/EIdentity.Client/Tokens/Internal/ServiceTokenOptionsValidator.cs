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
        Check(problems, string.Empty, options, options.AllowPlainHttpTo, environment?.IsProduction() ?? false);
        return problems.ToResult();
    }

    /// <summary>Adds the problems of these settings to those of the section around them.</summary>
    public static void Check(SettingsProblems problems, string prefix, ServiceTokenOptions options, IEnumerable<string> plainHttpHosts, bool isProduction)
    {
        problems.RequireAddress(prefix + nameof(options.Endpoint), options.Endpoint, plainHttpHosts, "set the gateway's token endpoint, for example https://gateway.example.gov.vn/token");
        problems.RequireText(prefix + nameof(options.ConsumerKey), options.ConsumerKey, "set the consumer key that the gateway gave to the agency");
        problems.RequireText(prefix + nameof(options.ConsumerSecret), options.ConsumerSecret, "set the consumer secret that the gateway gave to the agency; keep it in a vault or in user secrets");
        problems.RequirePlain(prefix + nameof(options.Scope), options.Scope);
        problems.RequireHosts(prefix + nameof(options.AllowPlainHttpTo), options.AllowPlainHttpTo);
        problems.RequireRange(prefix + nameof(options.Timeout), options.Timeout, TimeSpan.FromMilliseconds(100), LongestTimeout);
        problems.RefuseSandboxInProduction(prefix + nameof(options.AllowSandbox), options.AllowSandbox, isProduction);
    }
}
