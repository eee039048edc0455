using System.Buffers;

namespace EIdentity.Client;

/// <summary>Finds characters that no name or address holds, and that a log or a browser would act on.</summary>
internal static class ControlCharacters
{
    private const char FirstBeyond = '\u00A0';

    private static readonly SearchValues<char> All = CreateAll();

    public static bool AreIn(ReadOnlySpan<char> text) => text.ContainsAny(All);

    private static SearchValues<char> CreateAll()
    {
        Span<char> all = stackalloc char[FirstBeyond];
        int count = 0;
        for (char each = '\0'; each < FirstBeyond; each++)
        {
            if (char.IsControl(each))
            {
                all[count++] = each;
            }
        }

        return SearchValues.Create(all[..count]);
    }
}
