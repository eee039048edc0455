using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace EIdentity.Population;

/// <summary>Holds one named value of a question, or a group of them.</summary>
[Experimental(PopulationDefaults.SeamDiagnostic)]
[JsonConverter(typeof(MaskingJsonConverter<QuestionElement>))]
public sealed class QuestionElement
{
    private readonly IReadOnlyList<QuestionElement> _children;

    /// <summary>Creates a named value.</summary>
    /// <param name="name">The register's name of it, for example <c>SoDinhDanh</c>.</param>
    /// <param name="value">The value as it travels, before any escaping.</param>
    public QuestionElement(string name, string value)
        : this(name, value, [])
    {
    }

    private QuestionElement(string name, string value, IReadOnlyList<QuestionElement> children)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(value);
        Name = name;
        Value = value;
        _children = children;
    }

    /// <summary>Gets the register's name of it.</summary>
    public string Name { get; }

    /// <summary>Gets the value as it travels, before any escaping; empty for a group.</summary>
    public Masked<string> Value { get; }

    /// <summary>Returns the values of a group in their order; none for a value.</summary>
    public IReadOnlyList<QuestionElement> GetChildren() => _children;

    /// <summary>Returns the name, never the value.</summary>
    public override string ToString() => $"QuestionElement({Name})";

    internal static QuestionElement Group(string name, params IReadOnlyList<QuestionElement> children) => new(name, string.Empty, children);
}
