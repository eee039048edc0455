using Microsoft.Extensions.Compliance.Classification;

namespace EIdentity;

/// <summary>Marks a value as personal data of a citizen, so that redaction can find it.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class CitizenDataAttribute : DataClassificationAttribute
{
    /// <summary>Creates the mark.</summary>
    public CitizenDataAttribute()
        : base(DataClasses.CitizenData)
    {
    }
}
