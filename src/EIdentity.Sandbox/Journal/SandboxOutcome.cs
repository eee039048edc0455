namespace EIdentity.Sandbox;

/// <summary>Says how the sandbox answered a call.</summary>
public enum SandboxOutcome
{
    /// <summary>The call broke a rule; the entry names it.</summary>
    Refused = 0,

    /// <summary>The call kept all rules.</summary>
    Accepted = 1,

    /// <summary>An armed fault answered or changed the answer; the entry names it.</summary>
    Faulted = 2,
}
