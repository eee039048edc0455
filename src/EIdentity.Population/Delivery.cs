using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Says what is known about the fate of a question that failed, and with it whether it may be asked again.</summary>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public enum Delivery
{
    /// <summary>The other side answered, or nothing was sent on purpose: the same question gets the same answer.</summary>
    Settled = 0,

    /// <summary>The question never left; the register cannot have counted it.</summary>
    NotSent = 1,

    /// <summary>The register may have counted the question; nobody knows.</summary>
    Unclear = 2,
}
