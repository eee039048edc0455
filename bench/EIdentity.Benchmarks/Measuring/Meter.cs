namespace EIdentity.Benchmarks;

/// <summary>Adds up the processor time and the bytes of the stretches between start and stop.</summary>
internal sealed class Meter
{
    private TimeSpan _cpu;
    private long _bytes;

    public void Start()
    {
        _bytes -= GC.GetTotalAllocatedBytes(precise: true);
        _cpu -= Environment.CpuUsage.TotalTime;
    }

    public void Stop()
    {
        _cpu += Environment.CpuUsage.TotalTime;
        _bytes += GC.GetTotalAllocatedBytes(precise: true);
    }

    /// <summary>Gives what one operation cost on average.</summary>
    public Sample PerOperation(int operations) => new(_cpu.TotalMicroseconds / operations, (double)_bytes / operations);
}
