using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Holds a question as the register wants it filled in: names, values and order, in no dialect yet.</summary>
/// <remarks>The order is the one that the register's schema demands. A dialect that needs other names takes the values by these.</remarks>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class QuestionForm
{
    private readonly IReadOnlyList<QuestionElement> _elements;

    /// <summary>Creates a form, for tests of a dialect; the register client makes its own.</summary>
    /// <param name="service">The register's name of the service.</param>
    /// <param name="requestId">The id of the question (MaYeuCau).</param>
    /// <param name="elements">The values in their order.</param>
    public QuestionForm(string service, string requestId, IEnumerable<QuestionElement> elements)
    {
        ArgumentException.ThrowIfNullOrEmpty(service);
        ArgumentException.ThrowIfNullOrEmpty(requestId);
        ArgumentNullException.ThrowIfNull(elements);
        Service = service;
        RequestId = requestId;
        _elements = [.. elements];
    }

    /// <summary>Gets the register's name of the service, which is the name of the outer element.</summary>
    public string Service { get; }

    /// <summary>Gets the id of the question (MaYeuCau), which stands among the elements too.</summary>
    public string RequestId { get; }

    /// <summary>Returns the values in their order.</summary>
    public IReadOnlyList<QuestionElement> GetElements() => _elements;

    /// <summary>Returns the service and the id, never a value.</summary>
    public override string ToString() => $"QuestionForm({Service}, {RequestId})";
}
