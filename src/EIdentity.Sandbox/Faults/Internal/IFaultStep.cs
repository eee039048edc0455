namespace EIdentity.Sandbox;

/// <summary>Names a step in the work of a part, at which faults strike.</summary>
internal interface IFaultStep
{
    /// <summary>Gets the name that messages and pages show.</summary>
    string Name { get; }

    string NameInVietnamese { get; }

    /// <summary>Gets a value indicating whether it is known by then whom the call is about, so that a fault can be aimed.</summary>
    bool KnowsPerson { get; }
}
