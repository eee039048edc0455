namespace EIdentity.AspNetCore;

/// <summary>Names the fields of an endpoint's form that nobody types.</summary>
internal sealed class HiddenFields(IReadOnlyList<string> names)
{
    public IReadOnlyList<string> Names { get; } = names;
}
