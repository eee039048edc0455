namespace EIdentity.Sandbox;

/// <summary>Arms the failures and lies that the sandbox answers with.</summary>
/// <remarks>
/// An armed fault is used up call by call, in the order of arming; a call that it does not fit leaves it armed. The journal
/// says which call it answered, so that a test can see that it happened.
/// </remarks>
public sealed class SandboxFaults
{
    private readonly FaultQueue _armed = new();
    private readonly SandboxJournal _journal;

    internal SandboxFaults(SandboxJournal journal) => _journal = journal;

    /// <summary>Gets a copy of what is still armed, in the order of arming; a fault that is used up is no longer there.</summary>
    public IReadOnlyList<ArmedFault> Armed => _armed.Snapshot;

    /// <summary>Lets a part of the sandbox fail in a named way.</summary>
    /// <param name="fault">The fault, of <see cref="LoginFault"/> or <see cref="RegisterFault"/>.</param>
    /// <param name="times">How often; at least once. A fault that lasts stays armed until <see cref="Clear"/>.</param>
    /// <param name="onlyFor">The person whose logins and look-ups alone are hit; everybody's when left out.</param>
    /// <exception cref="ArgumentException">The fault happens before it is known whom the call is about, so it cannot be aimed.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The fault is to happen less than once.</exception>
    public void Arm(SandboxFault fault, int times = 1, SandboxPerson? onlyFor = null)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ArgumentOutOfRangeException.ThrowIfLessThan(times, 1);
        if (onlyFor is not null && !fault.Hook.Step.KnowsPerson)
        {
            throw new ArgumentException(
                $"The fault '{fault.Name}' happens before it is known who signs in; arm it without a person.",
                nameof(onlyFor));
        }

        _armed.Arm(fault, fault.IsLasting ? int.MaxValue : times, onlyFor);
    }

    /// <summary>Disarms everything.</summary>
    public void Clear() => _armed.Clear();

    /// <summary>Asserts that no fault is still armed which has never struck: a test that arms one would pass for nothing.</summary>
    /// <remarks>
    /// Call it at the end of a test. A fault that was armed for more calls than came has struck; <see cref="Armed"/> says what is left.
    /// </remarks>
    /// <exception cref="InvalidOperationException">
    /// A fault never struck; the message names each, the step it waited at, and the last calls that the journal holds.
    /// </exception>
    public void AssertAllStruck()
    {
        ArmedFault[] unstruck = [.. Armed.Where(armed => armed.Struck == 0)];
        if (unstruck.Length > 0)
        {
            throw new InvalidOperationException(UnstruckFaults.Describe(unstruck, _journal.Entries));
        }
    }

    /// <summary>Waits until a fault has struck, so that a test can move its clock on while the application waits for an answer.</summary>
    /// <remarks>It ends at once where the fault struck before, after it was armed last; it is cancelled by <see cref="Clear"/>.</remarks>
    /// <param name="fault">The fault, which is armed.</param>
    /// <param name="cancellationToken">Cancels the waiting.</param>
    /// <exception cref="InvalidOperationException">The fault was not armed.</exception>
    public Task WhenStruckAsync(SandboxFault fault, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(fault);
        Task strike = _armed.FindStrike(fault)
            ?? throw new InvalidOperationException($"The fault '{fault.Name}' was not armed, so nothing would ever strike.");
        return strike.WaitAsync(cancellationToken);
    }

    internal SandboxFault? Take(IReadOnlyList<IFaultStep> steps, SandboxPerson? person) => _armed.Take(steps, person);
}
