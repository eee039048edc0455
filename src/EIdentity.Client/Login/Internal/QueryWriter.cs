namespace EIdentity.Client;

/// <summary>Appends parameters to an address, every value encoded.</summary>
internal sealed class QueryWriter(Uri address)
{
    // Four parts each, of twelve parameters; a text that grows step by step would be copied several times.
    private const int UsualParts = 48;

    private readonly List<string> _parts = new(UsualParts) { address.OriginalString };
    private string _separator = address.Query.Length > 0 ? "&" : "?";

    public void Add(string name, string value)
    {
        _parts.AddRange(_separator, name, "=", Uri.EscapeDataString(value));
        _separator = "&";
    }

    public Uri ToUri() => new(string.Concat(_parts));
}
