using Microsoft.Extensions.Compliance.Classification;

namespace EIdentity;

/// <summary>Names the classes of data for <c>Microsoft.Extensions.Compliance.Redaction</c>.</summary>
public static class DataClasses
{
    private const string Taxonomy = "EIdentity";

    /// <summary>Gets the class of personal data of a citizen: numbers, names, dates, addresses.</summary>
    public static DataClassification CitizenData => new(Taxonomy, nameof(CitizenData));

    /// <summary>Gets the class of keys, tokens, codes and verifiers.</summary>
    public static DataClassification Secret => new(Taxonomy, nameof(Secret));
}
