using System.Globalization;

namespace EIdentity.Sandbox;

/// <summary>Says of a fault how it was armed and what has come of it, at the moment of asking.</summary>
public sealed class ArmedFault
{
    internal ArmedFault(SandboxFault fault, SandboxPerson? onlyFor, int struck, int? left)
    {
        Fault = fault;
        OnlyFor = onlyFor;
        Struck = struck;
        Left = left;
    }

    /// <summary>Gets the fault.</summary>
    public SandboxFault Fault { get; }

    /// <summary>Gets the person whose logins and look-ups alone are hit, or <see langword="null"/> for everybody's.</summary>
    public SandboxPerson? OnlyFor { get; }

    /// <summary>Gets how often the fault has struck since it was armed.</summary>
    public int Struck { get; }

    /// <summary>Gets how often it will still strike, or <see langword="null"/> where it lasts until all are cleared.</summary>
    public int? Left { get; }

    /// <summary>Returns the name of the fault and the two numbers.</summary>
    public override string ToString() => $"{Fault.Name} (struck {Struck}, left {Left?.ToString(CultureInfo.InvariantCulture) ?? "always"})";
}
