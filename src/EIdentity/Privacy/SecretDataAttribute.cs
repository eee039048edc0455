using Microsoft.Extensions.Compliance.Classification;

namespace EIdentity;

/// <summary>Marks a value as a secret (key, token, code, verifier), so that redaction can find it.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class SecretDataAttribute : DataClassificationAttribute
{
    /// <summary>Creates the mark.</summary>
    public SecretDataAttribute()
        : base(DataClasses.Secret)
    {
    }
}
