using System.Collections.Frozen;
using System.Globalization;

namespace EIdentity;

/// <summary>Lists the prefixes of personal identification numbers (Circular 07/2016/TT-BCA).</summary>
internal static class RegistrationPrefixes
{
    private const int FirstCountry = 101;

    // In the order of the prefixes, from 101.
    private const string Countries =
        "AF EG AL DZ AD AO GB AG AT SA AR AM AZ AZ IN BS BH PL BD BB BY BZ BJ BT BE "
        + "BO BA BW PT CI BR BN BG BF BI CV AE CM KH CA CL CO KM CG CD CR HR HR CU DJ "
        + "DM DO DK TL DE EC SV ER EE ET FJ GA GM GH GD GE GT GW GQ GN GY HT NL KR US "
        + "HN HU GR IS ID IR IQ IE IL JM JO KZ KE KI KW CY KG LA LV LS LB LR LY LI LT "
        + "LU MK MG MW MY MV ML MT MA MH MR MU MX FM MD MC MN ME MZ MM NA SS ZA NR NO "
        + "NP NZ NI NE NG RU JP OM PK PW PA PG PY PE FR FI PH QA RO RW KN LC VC WS SM "
        + "ST CZ SN RS SC SL SG SK SI SB SO LK SD SR SZ SY TJ TZ ES TD TH TR SE CH TG "
        + "TO KP TT CN CF TN TM TV AU UG UA UY UZ VU VA VE IT YE ZM ZW";

    /// <summary>Gets the places of all prefixes, in the order of the prefixes.</summary>
    public static IReadOnlyList<RegistrationPlace> All { get; } = Array.AsReadOnly<RegistrationPlace>(
    [
        .. Province.All.Where(static province => province.InForceFrom is null)
            .Select(static province => new RegistrationPlace("0" + province.Code, province)),
        .. Countries.Split(' ').Select(static (code, index) => new RegistrationPlace(
            (FirstCountry + index).ToString(CultureInfo.InvariantCulture), code)),
    ]);

    public static FrozenDictionary<string, RegistrationPlace> ByPrefix { get; } = All.ToFrozenDictionary(static place => place.Prefix);
}
