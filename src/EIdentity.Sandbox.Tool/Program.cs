using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Sandbox.Tool;

/// <summary>Runs <c>eid-sandbox</c> until it is told to stop.</summary>
internal static class Program
{
    public static async Task<int> Main(string[] args)
    {
        if (args.Any(argument => argument is "--help" or "-h"))
        {
            Console.WriteLine(Arguments.Help);
            return 0;
        }

        IConfiguration environment = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        StandaloneSandbox sandbox = new(environment, Console.Out, Console.Error);
        if (await sandbox.TryStartAsync(args, CancellationToken.None).ConfigureAwait(false) is not { } host)
        {
            return 1;
        }

        await using (host.ConfigureAwait(false))
        {
            await host.WaitForShutdownAsync().ConfigureAwait(false);
        }

        return 0;
    }
}
