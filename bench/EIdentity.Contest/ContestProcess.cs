using System.Diagnostics;
using System.Globalization;

namespace EIdentity.Benchmarks;

/// <summary>Runs a party or the provider in a process of its own, until disposed.</summary>
internal sealed class ContestProcess : IDisposable
{
    private readonly Process _process;

    private ContestProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static Task<ContestProcess> StartProviderAsync() => StartAsync("provider");

    public static Task<ContestProcess> StartPartyAsync(string name, ContestProcess provider) =>
        StartAsync("party", name, provider.Address.GetLeftPart(UriPartial.Authority));

    /// <summary>Reads what the party's process has cost so far.</summary>
    public async Task<(double CpuMicroseconds, double Bytes)> ReadCostAsync(HttpClient client)
    {
        string[] cost = (await client.GetStringAsync(new Uri(Address, Party.Cost))).Split(' ');
        return (double.Parse(cost[0], CultureInfo.InvariantCulture), double.Parse(cost[1], CultureInfo.InvariantCulture));
    }

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private static async Task<ContestProcess> StartAsync(params string[] arguments)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "EIdentity.Contest"), arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        Process process = Process.Start(start)!;
        string address = await process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("It did not start.");
        return new ContestProcess(process, new Uri(address));
    }
}
