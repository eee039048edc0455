using System.Globalization;
using System.Text.RegularExpressions;
using EIdentity;

namespace PublicServicePortal;

/// <summary>Holds what the citizen typed; what the register filled is not posted at all, so it cannot be changed on the way.</summary>
public sealed partial class DossierForm
{
    public const int MaxLength = 200;

    public string? FullName { get; set; }

    public string? BirthDate { get; set; }

    public string? Residence { get; set; }

    public string? PaperUse { get; set; }

    public string? Phone { get; set; }

    /// <summary>Finds the fields of a draft in which something is missing or wrong.</summary>
    public static IEnumerable<string> FindWrongFields(Dossier draft, DateTimeOffset now)
    {
        if (!PersonName.TryParse(draft.FullName.Text, out _))
        {
            yield return nameof(FullName);
        }

        if (!draft.BirthDate.IsFromRegister && !IsBirthDate(draft.BirthDate.Text, now))
        {
            yield return nameof(BirthDate);
        }

        if (string.IsNullOrEmpty(draft.Residence.Text))
        {
            yield return nameof(Residence);
        }

        if (string.IsNullOrEmpty(draft.PaperUse))
        {
            yield return nameof(PaperUse);
        }

        if (draft.Phone is { Length: > 0 } phone && !PhoneNumber().IsMatch(phone))
        {
            yield return nameof(Phone);
        }
    }

    // Many of the oldest citizens know only the year, or the month, they were born in.
    private static bool IsBirthDate(string? text, DateTimeOffset now)
    {
        DateOnly today = DateOnly.FromDateTime(DossierCode.InVietnam(now).DateTime);
        return DateOnly.TryParseExact(text, ["d/M/yyyy", "M/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day <= today
            : text is { Length: 4 }
                && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int year)
                && year >= 1900
                && year <= today.Year;
    }

    [GeneratedRegex(@"^(\+84|0)([ .]?\d){9,10}$", RegexOptions.CultureInvariant)]
    private static partial Regex PhoneNumber();
}
