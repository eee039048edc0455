namespace EIdentity.Sandbox;

/// <summary>Lists the invented people of the sandbox, each with a reason to exist.</summary>
/// <remarks>Every name, number, date and address is made up. Hòa lives at real codes, so that address code can be tested.</remarks>
public static class People
{
    /// <summary>Gets Lan: an account of level 2, a full birth date, unmarried.</summary>
    public static SandboxPerson Lan { get; } = new("lan", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Nguyễn Thị Lan"),
        Number = PersonalIdentificationNumber.Parse("000190000017"),
        BirthDate = PartialDate.Of(new DateOnly(1990, 5, 14)),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.Unmarried,
        PermanentResidence = InBinhMinh("Số 1 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 1 đường Minh Họa"),
    })
    {
        Reason = "The plain case: an account of level 2, a full birth date.",
        ReasonInVietnamese = "Trường hợp bình thường: tài khoản mức độ 2, đủ ngày tháng năm sinh.",
    };

    /// <summary>Gets Minh: an account that was never raised above level 1.</summary>
    public static SandboxPerson Minh { get; } = new("minh", AssuranceLevel.Level1, new Citizen
    {
        Name = PersonName.Parse("Trần Văn Minh"),
        Number = PersonalIdentificationNumber.Parse("000095000023"),
        BirthDate = PartialDate.Of(new DateOnly(1995, 11, 2)),
        Sex = Sex.Male,
        MaritalStatus = MaritalStatus.Unmarried,
        PermanentResidence = InBinhMinh("Số 2 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 2 đường Minh Họa"),
    })
    {
        Reason = "The account is only level 1, so a service that needs level 2 must refuse.",
        ReasonInVietnamese = "Tài khoản mới ở mức độ 1, nên dịch vụ yêu cầu mức độ 2 phải từ chối.",
    };

    /// <summary>Gets Tư: born in a year of which no month and day are known.</summary>
    public static SandboxPerson Tu { get; } = new("tu", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Phạm Thị Tư"),
        Number = PersonalIdentificationNumber.Parse("000138000031"),
        LegacyNumber = LegacyIdentityNumber.Parse("000000031"),
        BirthDate = PartialDate.Of(1938),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.DivorcedOrWidowed,
        PermanentResidence = InBinhMinh("Số 3 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 3 đường Minh Họa"),
    })
    {
        Reason = "Only the year of birth is known: a date type that needs a day invents one.",
        ReasonInVietnamese = "Chỉ biết năm sinh: chương trình đòi đủ ngày tháng sẽ tự đặt ra một ngày sai.",
    };

    /// <summary>Gets Đào: a name of one word, which also holds a letter that does not decompose.</summary>
    public static SandboxPerson Dao { get; } = new("dao", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Đào"),
        Number = PersonalIdentificationNumber.Parse("000187000042"),
        BirthDate = PartialDate.Of(new DateOnly(1987, 1, 30)),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.Married,
        PermanentResidence = InBinhMinh("Số 4 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 4 đường Minh Họa"),
    })
    {
        Reason = "The name is one word and starts with Đ: splitting it, or stripping its mark by decomposition, fails.",
        ReasonInVietnamese = "Tên chỉ có một chữ và bắt đầu bằng Đ: tách họ tên hoặc bỏ dấu không đúng cách sẽ hỏng.",
    };

    /// <summary>Gets Hòa: her permanent residence was written before the merger of 2025.</summary>
    public static SandboxPerson Hoa { get; } = new("hoa", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Lê Thị Hòa"),
        Number = PersonalIdentificationNumber.Parse("000185000058"),
        LegacyNumber = LegacyIdentityNumber.Parse("000000058"),
        BirthDate = PartialDate.Of(new DateOnly(1985, 9, 9)),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.Married,
        PermanentResidence = new Address
        {
            ProvinceCode = "52",
            FormerDistrictCode = "540",
            CommuneCode = "21583",
            Detail = "Số 5 đường Minh Họa, phường Thị Nại, thành phố Quy Nhơn",
            Country = "VN",
        },
        CurrentResidence = new Address
        {
            ProvinceCode = "52",
            CommuneCode = "21583",
            Detail = "Số 5 đường Minh Họa, phường Quy Nhơn",
            Country = "VN",
        },
    })
    {
        Reason = "Code 21583 meant the ward Thị Nại before 1 July 2025 and means Quy Nhơn since; the old address has a district.",
        ReasonInVietnamese = "Mã 21583 trước ngày 1/7/2025 là phường Thị Nại, nay là phường Quy Nhơn; địa chỉ cũ còn mã cấp huyện.",
    };

    /// <summary>Gets Ba: an account of level 1, which has no personal identification number, only an old one of nine digits.</summary>
    public static SandboxPerson Ba { get; } = new("ba", AssuranceLevel.Level1, new Citizen
    {
        Name = PersonName.Parse("Võ Văn Ba"),
        LegacyNumber = LegacyIdentityNumber.Parse("000000066"),
        BirthDate = PartialDate.Of(new DateOnly(1955, 3, 2)),
        Sex = Sex.Male,
        MaritalStatus = MaritalStatus.Married,
        PermanentResidence = InBinhMinh("Số 6 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 6 đường Minh Họa"),
    })
    {
        Reason = "An old account of level 1 without a personal identification number: nine digits do not fit a field of twelve.",
        ReasonInVietnamese = "Tài khoản cũ, mức độ 1, chưa có số định danh cá nhân: số 9 chữ số không vừa ô 12 chữ số.",
    };

    /// <summary>Gets H'Mai: a name with an apostrophe and a Đ inside, of which gateways keep the sign or leave it out.</summary>
    public static SandboxPerson Mai { get; } = new("mai", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("H'Mai Niê Kđăm"),
        Number = PersonalIdentificationNumber.Parse("000192000078"),
        BirthDate = PartialDate.Of(new DateOnly(1992, 8, 21)),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.Married,
        PermanentResidence = InBinhMinh("Số 7 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 7 đường Minh Họa"),
    })
    {
        Reason = "An apostrophe, typed in a dozen characters, which some gateways drop; and a đ in the middle of a word.",
        ReasonInVietnamese = "Tên có dấu nháy (gõ bằng nhiều ký tự khác nhau, có nơi bỏ đi khi gửi) và chữ đ ở giữa từ.",
    };

    /// <summary>Gets Sơn: signs in for an enterprise, whose account is named by its tax code.</summary>
    public static SandboxPerson Son { get; } = new("son", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Đặng Văn Sơn"),
        Number = PersonalIdentificationNumber.Parse("000080000084"),
        BirthDate = PartialDate.Of(new DateOnly(1980, 4, 18)),
        Sex = Sex.Male,
        MaritalStatus = MaritalStatus.Married,
        PermanentResidence = InBinhMinh("Số 8 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 8 đường Minh Họa"),
    })
    {
        Organisation = new Organisation
        {
            Name = "Công ty TNHH Minh Họa An Hòa",
            TaxCode = "0000000101",
            EnterpriseCode = "0000000101",
        },
        Reason = "The account is an enterprise's: what one person files for it belongs to its tax code, not to that person.",
        ReasonInVietnamese = "Tài khoản của doanh nghiệp: hồ sơ thuộc về mã số thuế, không thuộc về cá nhân người đại diện.",
    };

    /// <summary>Gets Hà: acts for the same enterprise as Sơn, under the same account.</summary>
    public static SandboxPerson Ha { get; } = new("ha", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Trịnh Thị Hà"),
        Number = PersonalIdentificationNumber.Parse("000184000105"),
        BirthDate = PartialDate.Of(new DateOnly(1984, 2, 27)),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.Unmarried,
        PermanentResidence = InBinhMinh("Số 11 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 11 đường Minh Họa"),
    })
    {
        Organisation = Son.Organisation,
        Reason = "A colleague of Sơn's: one account of one enterprise, and yet another person, who must not see what Sơn typed.",
        ReasonInVietnamese = "Đồng nghiệp của Sơn: chung một tài khoản doanh nghiệp nhưng là người khác, không được thấy điều Sơn đã khai.",
    };

    /// <summary>Gets Yến: signs in for an organisation that has no tax code.</summary>
    public static SandboxPerson Yen { get; } = new("yen", AssuranceLevel.Level2, new Citizen
    {
        Name = PersonName.Parse("Bùi Thị Yến"),
        Number = PersonalIdentificationNumber.Parse("000178000093"),
        BirthDate = PartialDate.Of(new DateOnly(1978, 12, 6)),
        Sex = Sex.Female,
        MaritalStatus = MaritalStatus.Married,
        PermanentResidence = InBinhMinh("Số 9 đường Minh Họa"),
        CurrentResidence = InBinhMinh("Số 9 đường Minh Họa"),
    })
    {
        Organisation = new Organisation { Name = "Trường Tiểu học Bình Minh" },
        Reason = "The account is an organisation's without a tax code: only the provider's own key names it.",
        ReasonInVietnamese = "Tài khoản của tổ chức không có mã số thuế: chỉ nhận ra được bằng mã tài khoản của hệ thống định danh.",
    };

    /// <summary>Gets Anna: a foreigner, known by her passport.</summary>
    public static SandboxPerson Anna { get; } = new("anna", AssuranceLevel.Level1, new Citizen
    {
        Name = PersonName.Parse("Anna Mustermann"),
        BirthDate = PartialDate.Of(new DateOnly(1988, 7, 3)),
        PassportNumber = "X00000001",
        Sex = Sex.Female,
        CurrentResidence = InBinhMinh("Số 10 đường Minh Họa"),
    })
    {
        Reason = "A foreigner with a passport and no personal identification number: forms that demand 12 digits shut her out.",
        ReasonInVietnamese = "Người nước ngoài có hộ chiếu, chưa có số định danh: biểu mẫu bắt nhập 12 chữ số sẽ không cho nộp.",
    };

    /// <summary>Gets all people, in the order in which the sign-in page shows them.</summary>
    public static IReadOnlyList<SandboxPerson> All { get; } = [Lan, Minh, Tu, Dao, Hoa, Ba, Mai, Son, Ha, Yen, Anna];

    // The invented commune of an invented province, whose agencies the samples play; their codes name no place of today.
    private static Address InBinhMinh(string detail) => new()
    {
        ProvinceCode = "00",
        CommuneCode = "00001",
        Detail = detail + ", xã Bình Minh, tỉnh An Hòa",
        Country = "VN",
    };
}
