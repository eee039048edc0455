namespace EIdentity.Client;

/// <summary>Checks the settings of service tokens, on their own or inside the section of a gateway.</summary>
internal sealed class ServiceTokenSettingsCheck(SandboxPermission sandbox) : ISettingsCheck<ServiceTokenOptions>
{
    private static readonly TimeSpan LongestTimeout = TimeSpan.FromMinutes(1);

    public void Check(string name, ServiceTokenOptions options, SettingsProblems problems) =>
        Check(options, problems, string.Empty, options.AllowPlainHttpTo, sandbox);

    /// <summary>Adds the problems of these settings to those of the section around them.</summary>
    public static void Check(
        ServiceTokenOptions options,
        SettingsProblems problems,
        string prefix,
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
            options.ConsumerSecret?.Reveal(),
            prefix + nameof(options.ConsumerSecret),
            "the consumer secret that the gateway gave to the agency; keep it in a vault or in user secrets");
        problems.RequirePlain(options.Scope, prefix + nameof(options.Scope));
        problems.RequireHosts(options.AllowPlainHttpTo, prefix + nameof(options.AllowPlainHttpTo));
        problems.RequireRange(options.Timeout, TimeSpan.FromMilliseconds(100), LongestTimeout, prefix + nameof(options.Timeout));
        OutboundSettingsCheck.Check(options.Outbound, problems, prefix + "Outbound:");
        sandbox.Check(options.AllowSandbox, prefix + nameof(options.AllowSandbox), problems);
    }
}
