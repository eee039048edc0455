namespace EIdentity.Client;

/// <summary>Looks for half characters among the escapes of a JSON text, without writing the text out.</summary>
internal static class SurrogateEscapes
{
    private const int UnicodeEscape = 6;

    private enum Half
    {
        None,
        High,
        Low,
    }

    /// <summary>Tells whether each half of a surrogate pair stands beside its other half.</summary>
    /// <param name="escaped">The text between its quotes, whose escapes a reader has found to be well formed.</param>
    public static bool ArePaired(ReadOnlySpan<byte> escaped)
    {
        for (int at = escaped.IndexOf((byte)'\\'); at >= 0; at = escaped.IndexOf((byte)'\\'))
        {
            escaped = escaped[at..];
            Half half = HalfAt(escaped);
            if (half == Half.Low || (half == Half.High && HalfAt(escaped[UnicodeEscape..]) != Half.Low))
            {
                return false;
            }

            int length = escaped[1] != 'u' ? 2 : half == Half.High ? 2 * UnicodeEscape : UnicodeEscape;
            escaped = escaped[length..];
        }

        return true;
    }

    // \uD800 to \uDBFF are first halves, \uDC00 to \uDFFF second ones (RFC 8259, section 7): two digits tell.
    private static Half HalfAt(ReadOnlySpan<byte> text)
    {
        if (text.Length < UnicodeEscape || text[0] != '\\' || text[1] != 'u' || (text[2] | 0x20) != 'd')
        {
            return Half.None;
        }

        return (text[3] | 0x20) switch
        {
            '8' or '9' or 'a' or 'b' => Half.High,
            >= 'c' and <= 'f' => Half.Low,
            _ => Half.None,
        };
    }
}
