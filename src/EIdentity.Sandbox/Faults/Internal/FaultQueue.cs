namespace EIdentity.Sandbox;

/// <summary>Keeps armed faults in the order of arming and hands each out as often as it was armed for.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _armed = [];

    public void Arm(SandboxFault fault, int times, SandboxPerson? onlyFor)
    {
        lock (_gate)
        {
            _armed.Add(new Armed(fault, onlyFor) { Left = times });
        }
    }

    /// <summary>Takes the first that hangs on one of the steps and is everybody's or the person's.</summary>
    public SandboxFault? Take(IReadOnlyList<IFaultStep> steps, SandboxPerson? person)
    {
        lock (_gate)
        {
            Armed? armed = _armed.Find(candidate =>
                steps.Contains(candidate.Fault.Hook.Step) && (candidate.OnlyFor is null || candidate.OnlyFor == person));
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

    private sealed class Armed(SandboxFault fault, SandboxPerson? onlyFor)
    {
        public SandboxFault Fault { get; } = fault;

        public SandboxPerson? OnlyFor { get; } = onlyFor;

        public int Left { get; set; }
    }
}
