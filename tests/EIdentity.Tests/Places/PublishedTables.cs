namespace EIdentity.Tests;

/// <summary>Holds the public tables of prefixes and provinces, typed row by row and apart from those of the package.</summary>
internal static class PublishedTables
{
    // Circular 07/2016/TT-BCA, as two public libraries have it: the 63 prefixes of provinces.
    private const string ProvincePrefixes = """
        001 Hà Nội · 002 Hà Giang · 004 Cao Bằng · 006 Bắc Kạn · 008 Tuyên Quang · 010 Lào Cai · 011 Điện Biên · 012 Lai Châu
        014 Sơn La · 015 Yên Bái · 017 Hòa Bình · 019 Thái Nguyên · 020 Lạng Sơn · 022 Quảng Ninh · 024 Bắc Giang · 025 Phú Thọ
        026 Vĩnh Phúc · 027 Bắc Ninh · 030 Hải Dương · 031 Hải Phòng · 033 Hưng Yên · 034 Thái Bình · 035 Hà Nam · 036 Nam Định
        037 Ninh Bình · 038 Thanh Hóa · 040 Nghệ An · 042 Hà Tĩnh · 044 Quảng Bình · 045 Quảng Trị · 046 Thừa Thiên Huế
        048 Đà Nẵng · 049 Quảng Nam · 051 Quảng Ngãi · 052 Bình Định · 054 Phú Yên · 056 Khánh Hòa · 058 Ninh Thuận · 060 Bình Thuận
        062 Kon Tum · 064 Gia Lai · 066 Đắk Lắk · 067 Đắk Nông · 068 Lâm Đồng · 070 Bình Phước · 072 Tây Ninh · 074 Bình Dương
        075 Đồng Nai · 077 Bà Rịa-Vũng Tàu · 079 TP Hồ Chí Minh · 080 Long An · 082 Tiền Giang · 083 Bến Tre · 084 Trà Vinh
        086 Vĩnh Long · 087 Đồng Tháp · 089 An Giang · 091 Kiên Giang · 092 Cần Thơ · 093 Hậu Giang · 094 Sóc Trăng · 095 Bạc Liêu
        096 Cà Mau
        """;

    // The 195 prefixes of countries; Azerbaijan and Croatia stand there twice.
    private const string CountryPrefixes = """
        101 AF · 102 EG · 103 AL · 104 DZ · 105 AD · 106 AO · 107 GB · 108 AG · 109 AT · 110 SA · 111 AR · 112 AM
        113 AZ · 114 AZ · 115 IN · 116 BS · 117 BH · 118 PL · 119 BD · 120 BB · 121 BY · 122 BZ · 123 BJ · 124 BT
        125 BE · 126 BO · 127 BA · 128 BW · 129 PT · 130 CI · 131 BR · 132 BN · 133 BG · 134 BF · 135 BI · 136 CV
        137 AE · 138 CM · 139 KH · 140 CA · 141 CL · 142 CO · 143 KM · 144 CG · 145 CD · 146 CR · 147 HR · 148 HR
        149 CU · 150 DJ · 151 DM · 152 DO · 153 DK · 154 TL · 155 DE · 156 EC · 157 SV · 158 ER · 159 EE · 160 ET
        161 FJ · 162 GA · 163 GM · 164 GH · 165 GD · 166 GE · 167 GT · 168 GW · 169 GQ · 170 GN · 171 GY · 172 HT
        173 NL · 174 KR · 175 US · 176 HN · 177 HU · 178 GR · 179 IS · 180 ID · 181 IR · 182 IQ · 183 IE · 184 IL
        185 JM · 186 JO · 187 KZ · 188 KE · 189 KI · 190 KW · 191 CY · 192 KG · 193 LA · 194 LV · 195 LS · 196 LB
        197 LR · 198 LY · 199 LI · 200 LT · 201 LU · 202 MK · 203 MG · 204 MW · 205 MY · 206 MV · 207 ML · 208 MT
        209 MA · 210 MH · 211 MR · 212 MU · 213 MX · 214 FM · 215 MD · 216 MC · 217 MN · 218 ME · 219 MZ · 220 MM
        221 NA · 222 SS · 223 ZA · 224 NR · 225 NO · 226 NP · 227 NZ · 228 NI · 229 NE · 230 NG · 231 RU · 232 JP
        233 OM · 234 PK · 235 PW · 236 PA · 237 PG · 238 PY · 239 PE · 240 FR · 241 FI · 242 PH · 243 QA · 244 RO
        245 RW · 246 KN · 247 LC · 248 VC · 249 WS · 250 SM · 251 ST · 252 CZ · 253 SN · 254 RS · 255 SC · 256 SL
        257 SG · 258 SK · 259 SI · 260 SB · 261 SO · 262 LK · 263 SD · 264 SR · 265 SZ · 266 SY · 267 TJ · 268 TZ
        269 ES · 270 TD · 271 TH · 272 TR · 273 SE · 274 CH · 275 TG · 276 TO · 277 KP · 278 TT · 279 CN · 280 CF
        281 TN · 282 TM · 283 TV · 284 AU · 285 UG · 286 UA · 287 UY · 288 UZ · 289 VU · 290 VA · 291 VE · 292 IT
        293 YE · 294 ZM · 295 ZW
        """;

    // Decision 19/2025/QĐ-TTg: code, name, communes, what it was formed from.
    private const string Provinces = """
        01 | Hà Nội | 126 | –
        04 | Cao Bằng | 56 | –
        08 | Tuyên Quang | 124 | + Hà Giang
        11 | Điện Biên | 45 | –
        12 | Lai Châu | 38 | –
        14 | Sơn La | 75 | –
        15 | Lào Cai | 99 | Yên Bái + Lào Cai
        19 | Thái Nguyên | 92 | + Bắc Kạn
        20 | Lạng Sơn | 65 | –
        22 | Quảng Ninh | 54 | –
        24 | Bắc Ninh | 99 | Bắc Giang + Bắc Ninh
        25 | Phú Thọ | 148 | + Vĩnh Phúc, Hòa Bình
        31 | Hải Phòng | 114 | + Hải Dương
        33 | Hưng Yên | 104 | + Thái Bình
        37 | Ninh Bình | 129 | + Hà Nam, Nam Định
        38 | Thanh Hóa | 166 | –
        40 | Nghệ An | 130 | –
        42 | Hà Tĩnh | 69 | –
        44 | Quảng Trị | 78 | Quảng Bình + Quảng Trị
        46 | Huế | 40 | –
        48 | Đà Nẵng | 94 | + Quảng Nam
        51 | Quảng Ngãi | 96 | + Kon Tum
        52 | Gia Lai | 135 | Bình Định + Gia Lai
        56 | Khánh Hòa | 65 | + Ninh Thuận
        66 | Đắk Lắk | 102 | + Phú Yên
        68 | Lâm Đồng | 124 | + Đắk Nông, Bình Thuận
        75 | Đồng Nai (city 2026) | 95 | + Bình Phước
        79 | TP Hồ Chí Minh | 168 | + Bình Dương, Bà Rịa-Vũng Tàu
        80 | Tây Ninh | 96 | Long An + Tây Ninh
        82 | Đồng Tháp | 102 | Tiền Giang + Đồng Tháp
        86 | Vĩnh Long | 124 | + Bến Tre, Trà Vinh
        91 | An Giang | 102 | Kiên Giang + An Giang
        92 | Cần Thơ | 103 | + Hậu Giang, Sóc Trăng
        96 | Cà Mau | 64 | + Bạc Liêu
        """;

    /// <summary>Gets prefix and name.</summary>
    public static IReadOnlyList<(string Prefix, string Name)> OfProvinces { get; } = [.. Entries(ProvincePrefixes)];

    /// <summary>Gets prefix and ISO 3166 code.</summary>
    public static IReadOnlyList<(string Prefix, string Country)> OfCountries { get; } = [.. Entries(CountryPrefixes)];

    /// <summary>Gets code, name, count of communes, and the names of the provinces before.</summary>
    public static IReadOnlyList<(string Code, string Name, int Communes, string[] FormedFrom)> Since2025 { get; } =
        [.. Provinces.Split('\n').Select(Row)];

    private static IEnumerable<(string Key, string Value)> Entries(string table) => table
        .Split(['\n', '·'], StringSplitOptions.TrimEntries)
        .Select(static entry => (entry[..3], entry[4..].Replace("TP ", "Thành phố ", StringComparison.Ordinal)));

    private static (string Code, string Name, int Communes, string[] FormedFrom) Row(string line)
    {
        string[] columns = line.Split('|', StringSplitOptions.TrimEntries);
        string name = columns[1].Replace(" (city 2026)", "", StringComparison.Ordinal)
            .Replace("TP ", "Thành phố ", StringComparison.Ordinal);
        string itself = name == "Huế" ? "Thừa Thiên Huế" : name;
        string[] from = columns[3] switch
        {
            "–" => [itself],
            ['+', .. string others] => [itself, .. others.Split(',', StringSplitOptions.TrimEntries)],
            var both => both.Split('+', StringSplitOptions.TrimEntries),
        };
        return (columns[0], name, int.Parse(columns[2], System.Globalization.CultureInfo.InvariantCulture), from);
    }
}
