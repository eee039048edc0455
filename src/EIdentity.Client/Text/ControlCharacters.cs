namespace EIdentity.Client;

/// <summary>Finds characters that no name or address holds, and that a log or a browser would act on.</summary>
internal static class ControlCharacters
{
    // A loop: the texts are short, and what searches for several values at once is compiled at each start.
    public static bool AreIn(ReadOnlySpan<char> text)
    {
        foreach (char each in text)
        {
            if (char.IsControl(each))
            {
                return true;
            }
        }

        return false;
    }
}
