using System.Numerics;

namespace EIdentity;

/// <summary>Reads texts that are nothing but a fixed count of ASCII digits, in UTF-16 or UTF-8.</summary>
internal static class DigitText
{
    /// <summary>Tries to read exactly so many digits, at most 19; nothing is allocated.</summary>
    public static bool TryRead<T>(ReadOnlySpan<T> text, int length, out ulong value)
        where T : IBinaryInteger<T>
    {
        value = 0;
        if (text.Length != length)
        {
            return false;
        }

        foreach (T unit in text)
        {
            uint digit = uint.CreateTruncating(unit) - '0';
            if (digit > 9)
            {
                return false;
            }

            value = (value * 10) + digit;
        }

        return true;
    }
}
