using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EIdentity.Population;

/// <summary>Holds what is asked: the operation, the person, the fields, and why.</summary>
/// <param name="operation">The service of the register.</param>
/// <param name="person">The person.</param>
/// <param name="fields">The fields; none where the operation discloses none.</param>
/// <param name="purpose">Why, and who asks.</param>
[Experimental(PopulationDefaults.SeamDiagnostic)]
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<RegisterQuestion>))]
public sealed class RegisterQuestion(RegisterOperation operation, PersonIdentity person, CitizenFields fields, Purpose purpose)
{
    /// <summary>Gets the service of the register.</summary>
    public RegisterOperation Operation { get; } = operation ?? throw new ArgumentNullException(nameof(operation));

    /// <summary>Gets the person.</summary>
    public PersonIdentity Person { get; } = person ?? throw new ArgumentNullException(nameof(person));

    /// <summary>Gets the fields; none where the operation discloses none.</summary>
    public CitizenFields Fields { get; } = fields;

    /// <summary>Gets why, and who asks.</summary>
    public Purpose Purpose { get; } = purpose ?? throw new ArgumentNullException(nameof(purpose));

    /// <summary>Returns the operation, never the person.</summary>
    public override string ToString() => $"RegisterQuestion({Operation})";
}
