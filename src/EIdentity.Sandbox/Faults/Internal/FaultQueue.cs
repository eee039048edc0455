namespace EIdentity.Sandbox;

/// <summary>Keeps armed faults in the order of arming and hands each out as often as it was armed for.</summary>
internal sealed class FaultQueue
{
    private readonly Lock _gate = new();
    private readonly List<Armed> _armed = [];

    // The last arming of each fault, also of one that is used up by now.
    private readonly Dictionary<SandboxFault, Armed> _last = [];

    public IReadOnlyList<ArmedFault> Snapshot
    {
        get
        {
            lock (_gate)
            {
                return
                [
                    .. _armed.Select(armed => new ArmedFault(
                        armed.Fault,
                        armed.OnlyFor,
                        armed.Struck,
                        armed.Fault.IsLasting ? null : armed.Left)),
                ];
            }
        }
    }

    public void Arm(SandboxFault fault, int times, SandboxPerson? onlyFor)
    {
        lock (_gate)
        {
            Armed armed = new(fault, onlyFor) { Left = times };
            _armed.Add(armed);
            _last[fault] = armed;
        }
    }

    /// <summary>Takes the first that hangs on one of the steps and is everybody's or the person's.</summary>
    public SandboxFault? Take(IReadOnlyList<IFaultStep> steps, SandboxPerson? person)
    {
        lock (_gate)
        {
            Armed? armed = _armed.Find(candidate =>
                steps.Contains(candidate.Fault.Hook.Step) && (candidate.OnlyFor is null || candidate.OnlyFor == person));
            if (armed is null)
            {
                return null;
            }

            armed.Struck++;
            if (--armed.Left == 0)
            {
                _armed.Remove(armed);
            }

            armed.First.TrySetResult();
            return armed.Fault;
        }
    }

    /// <summary>Finds what ends when the last arming of a fault strikes first, or <see langword="null"/> where it was not armed.</summary>
    public Task? FindStrike(SandboxFault fault)
    {
        lock (_gate)
        {
            return _last.GetValueOrDefault(fault)?.First.Task;
        }
    }

    public void Clear()
    {
        lock (_gate)
        {
            foreach (Armed armed in _last.Values)
            {
                armed.First.TrySetCanceled();
            }

            _armed.Clear();
            _last.Clear();
        }
    }

    private sealed class Armed(SandboxFault fault, SandboxPerson? onlyFor)
    {
        public SandboxFault Fault { get; } = fault;

        public SandboxPerson? OnlyFor { get; } = onlyFor;

        public int Left { get; set; }

        public int Struck { get; set; }

        // Whoever waits goes on by itself, and not within the gate.
        public TaskCompletionSource First { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
