using System.Text;

namespace EIdentity.Client;

/// <summary>Appends parameters to an address, every value encoded.</summary>
internal sealed class QueryWriter(Uri address)
{
    private readonly StringBuilder _text = new(address.OriginalString);
    private char _separator = address.Query.Length > 0 ? '&' : '?';

    public void Add(string name, string value)
    {
        _text.Append(_separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
        _separator = '&';
    }

    public Uri ToUri() => new(_text.ToString());
}
