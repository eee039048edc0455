using System.Globalization;

namespace PublicServicePortal;

/// <summary>Writes dossier codes: the agency's code, the day and a serial number. The agency's code is fictitious.</summary>
public static class DossierCode
{
    private const string AgencyCode = "000.00.00.H99";

    // All of Vietnam lives in one offset without summer time, so no time zone database is needed.
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    public static string PrefixOf(DateTimeOffset now) =>
        string.Create(CultureInfo.InvariantCulture, $"{AgencyCode}-{InVietnam(now):yyMMdd}-");

    public static string For(DateTimeOffset now, int serial) =>
        string.Create(CultureInfo.InvariantCulture, $"{PrefixOf(now)}{serial:D4}");

    public static DateTimeOffset InVietnam(DateTimeOffset time) => time.ToOffset(VietnamOffset);
}
