namespace EIdentity.AspNetCore;

/// <summary>Names the fields of an endpoint's form whose values are not shown again.</summary>
internal sealed class MaskedFields(IReadOnlyList<string> names)
{
    public IReadOnlyList<string> Names { get; } = names;
}
