using System.Globalization;

namespace EIdentity.Client;

/// <summary>Reads how many seconds something lives, as answers of servers say it (RFC 6749, section 5.1).</summary>
/// <remarks>
/// Old gateways write the number as a text, which counts. What is no number is as good as not said; whoever needs it decides what then.
/// </remarks>
internal static class Lifetime
{
    // Longer ones are no lives.
    private const int MostDigits = 18;

    /// <summary>Reads a member.</summary>
    /// <returns>The seconds, however many; <see langword="null"/> when the answer says none.</returns>
    public static double? ReadSeconds(StrictObject answer, string name)
    {
        if (!answer.TryGetProperty(name, out StrictMember member))
        {
            return null;
        }

        return member.TryGetNumber(out double seconds) ? seconds
            : member.Text is { Length: > 0 and <= MostDigits } text && text.All(char.IsAsciiDigit)
                ? long.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture)
            : null;
    }
}
