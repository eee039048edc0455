namespace EIdentity.Sandbox;

/// <summary>Arms the failures and lies that the sandbox answers with.</summary>
/// <remarks>
/// An armed fault is used up call by call, in the order of arming; a call that it does not fit leaves it armed. The journal
/// says which call it answered, so that a test can see that it happened.
/// </remarks>
public sealed class SandboxFaults
{
    private readonly FaultQueue<LoginFault> _login = new();
    private readonly FaultQueue<RegisterFault> _register = new();

    internal SandboxFaults()
    {
    }

    /// <summary>Lets the provider fail in a named way.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">How often; at least once. A fault that lasts stays armed until <see cref="Clear"/>.</param>
    /// <param name="onlyFor">The person whose logins alone are hit; everybody's when left out.</param>
    /// <exception cref="ArgumentException">The fault happens before it is known who signs in, so it cannot be aimed.</exception>
    public void Arm(LoginFault fault, int times = 1, SandboxPerson? onlyFor = null)
    {
        if (onlyFor is not null && fault is { CanBeAimed: false })
        {
            throw new ArgumentException(
                $"The fault '{fault.Name}' happens before it is known who signs in; arm it without a person.",
                nameof(onlyFor));
        }

        _login.Arm(fault, fault is { IsLasting: true } ? int.MaxValue : times, onlyFor);
    }

    /// <summary>Lets the register fail in a named way.</summary>
    /// <param name="fault">The fault.</param>
    /// <param name="times">How often; at least once.</param>
    /// <param name="onlyFor">The person whose look-ups alone are hit; everybody's when left out.</param>
    public void Arm(RegisterFault fault, int times = 1, SandboxPerson? onlyFor = null) => _register.Arm(fault, times, onlyFor);

    /// <summary>Disarms everything.</summary>
    public void Clear()
    {
        _login.Clear();
        _register.Clear();
    }

    internal LoginFault? Take(Func<LoginFault, bool> fits, SandboxPerson? person = null) => _login.Take(fits, person);

    internal RegisterFault? TakeRegister(Func<RegisterFault, bool> fits, SandboxPerson? person) => _register.Take(fits, person);
}
