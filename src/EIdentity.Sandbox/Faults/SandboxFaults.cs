namespace EIdentity.Sandbox;

/// <summary>Arms the failures and lies that the sandbox answers with.</summary>
/// <remarks>
/// An armed fault is used up call by call, in the order of arming; a call that it does not fit leaves it armed. The journal
/// says which call it answered, so that a test can see that it happened.
/// </remarks>
public sealed class SandboxFaults
{
    private readonly FaultQueue _armed = new();

    internal SandboxFaults()
    {
    }

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

    internal SandboxFault? Take(IReadOnlyList<IFaultStep> steps, SandboxPerson? person) => _armed.Take(steps, person);
}
