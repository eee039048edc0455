using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Reports that the register could not answer, does not permit the call, or answered nonsense.</summary>
/// <remarks>
/// A person who is not found is not an error. The codes are EID3001 to EID3020, EID4001 to EID4004 for the service token, and EID2009
/// where look-ups cannot be counted.
/// </remarks>
public sealed class PopulationRegisterException : EIdentityException
{
    /// <summary>Creates an exception for a catalogued error.</summary>
    /// <param name="error">The catalogued error.</param>
    /// <param name="detail">One sentence for the developer, without personal data and secrets.</param>
    public PopulationRegisterException(ErrorCode error, string detail)
        : base(error, detail)
    {
    }

    /// <summary>Gets the id under which the question went to the register (MaYeuCau).</summary>
    /// <value>The default value is <see langword="null"/>: the call was refused before a question was made.</value>
    public string? RequestId { get; internal set; }

    /// <summary>Gets what is known about the fate of the question, for gateways that judge an answer themselves.</summary>
    /// <value>The default value is <see cref="Delivery.Settled"/>: it is not asked again.</value>
    [Experimental(PopulationDefaults.SeamDiagnostic)]
    public Delivery Delivery { get; init; }
}
