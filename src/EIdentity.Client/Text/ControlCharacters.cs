using System.Buffers;

namespace EIdentity.Client;

/// <summary>Finds characters that no name or address holds, and that a log or a browser would act on.</summary>
internal static class ControlCharacters
{
    private const char FirstBeyond = '\u00A0';

    private static readonly SearchValues<char> All =
        SearchValues.Create([.. Enumerable.Range(0, FirstBeyond).Select(code => (char)code).Where(char.IsControl)]);

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);
}
