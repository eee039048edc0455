namespace EIdentity.Sandbox;

/// <summary>Names one way in which a part of the sandbox can fail or lie.</summary>
/// <remarks>The catalogues are closed: each part lists its own. Arm a fault with <see cref="SandboxFaults"/>.</remarks>
public abstract class SandboxFault
{
    private protected SandboxFault(string name, string description, string descriptionInVietnamese, string securityCases)
    {
        Name = name;
        Description = description;
        DescriptionInVietnamese = descriptionInVietnamese;
        SecurityCases = securityCases.Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Gets the name that the journal and the pages show.</summary>
    public string Name { get; }

    /// <summary>Gets a sentence that says what happens, in English.</summary>
    public string Description { get; }

    /// <summary>Gets the sentence in Vietnamese.</summary>
    public string DescriptionInVietnamese { get; }

    /// <summary>Gets the numbers of the security cases that the fault expresses, such as <c>SEC-149</c>.</summary>
    public IReadOnlyList<string> SecurityCases { get; }

    /// <summary>Gets what the fault does, and where.</summary>
    internal abstract FaultHook Hook { get; }

    /// <summary>Gets what to look at where the fault never struck, or <see langword="null"/>.</summary>
    internal virtual string? Hint => null;

    /// <summary>Gets a value indicating whether the fault stays armed until all are cleared.</summary>
    internal virtual bool IsLasting => false;

    /// <summary>Returns the name.</summary>
    public sealed override string ToString() => Name;
}
