namespace EIdentity.Sandbox;

/// <summary>Keeps armed faults in the order of arming and hands each out as often as it was armed for.</summary>
internal sealed class FaultQueue<TFault>
    where TFault : class
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _armed = [];

    public void Arm(TFault fault, int times, SandboxPerson? onlyFor)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        lock (_gate)
        {
            _armed.Add(new Armed(fault, onlyFor) { Left = times });
        }
    }

    public TFault? Take(Func<TFault, bool> fits, SandboxPerson? person)
    {
        lock (_gate)
        {
            Armed? armed = _armed.Find(candidate => fits(candidate.Fault) && (candidate.OnlyFor is null || candidate.OnlyFor == person));
            if (armed is not null && --armed.Left == 0)
            {
                _armed.Remove(armed);
            }

            return armed?.Fault;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            _armed.Clear();
        }
    }

    private sealed class Armed(TFault fault, SandboxPerson? onlyFor)
    {
        public TFault Fault { get; } = fault;

        public SandboxPerson? OnlyFor { get; } = onlyFor;

        public int Left { get; set; }
    }
}
