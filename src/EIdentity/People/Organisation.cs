using System.Text.Json.Serialization;

namespace EIdentity;

/// <summary>Describes the enterprise, agency or other organisation that an account was granted to, as the provider said it.</summary>
/// <remarks>The codes are kept as they were sent, at most 200 characters of plain text: no public document gives their form.</remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<Organisation>))]
public sealed class Organisation
{
    /// <summary>Gets the name, or <see langword="null"/> when it was not said.</summary>
    public Masked<string?> Name { get; init; }

    /// <summary>Gets the tax code (mã số thuế), or <see langword="null"/> when it was not said.</summary>
    public Masked<string?> TaxCode { get; init; }

    /// <summary>Gets the enterprise code (mã số doanh nghiệp), or <see langword="null"/> when it was not said.</summary>
    public Masked<string?> EnterpriseCode { get; init; }

    /// <summary>Returns a mask, never the organisation.</summary>
    public override string ToString() => "Organisation(masked)";
}
