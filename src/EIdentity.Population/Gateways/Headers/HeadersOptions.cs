namespace EIdentity.Population;

/// <summary>Holds the headers that go with each call and are always the same, in the section <c>Headers</c> of a register.</summary>
public sealed class HeadersOptions
{
    /// <summary>Gets the headers, by name: <c>X-Road-Client</c> or <c>ESB_SOURCE_USERNAME</c>, for example.</summary>
    /// <value>
    /// The default is empty; at least one is required. <c>Authorization</c>, <c>Host</c>, <c>Content-…</c> and whatever the call or
    /// another gateway sets are refused at start.
    /// </value>
    /// <remarks>A value is masked wherever it could be printed: some gateways want a key in one.</remarks>
    public IDictionary<string, Secret?> Fixed { get; } = new Dictionary<string, Secret?>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the names, never a value.</summary>
    public override string ToString() => $"HeadersOptions({string.Join(", ", Fixed.Keys)})";
}
