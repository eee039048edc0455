namespace EIdentity.Population;

/// <summary>Reads a CongDan element: what tells who it is, and of the rest only the fields asked for.</summary>
internal sealed class CitizenRecord
{
    private readonly AnswerElement _element;

    public CitizenRecord(AnswerElement element)
    {
        _element = element.Group();
        AnswerElement? nameElement = element.Find("HoVaTen")?.Group(AnswerNames.OfName);
        string name = ReadName(nameElement);
        HasNameElement = nameElement is not null;
        NumberText = element.Text("SoDinhDanh");
        LegacyNumberText = element.Text("SoCMND");
        BirthDate = WireDate.Read(element.Find("NgayThangNamSinh"));
        if (name.Length > 0)
        {
            Name = PersonName.TryParse(name, out PersonName parsed) ? parsed : throw AnswerElement.Malformed("HoVaTen is not a name");
        }
    }

    /// <summary>Gets a value indicating whether there is an element for the name, with a name in it or without.</summary>
    public bool HasNameElement { get; }

    public PersonName Name { get; }

    public string NumberText { get; }

    public string LegacyNumberText { get; }

    public PartialDate BirthDate { get; }

    /// <summary>Says that this record holds something, and not whose it is.</summary>
    public PopulationRegisterException Nameless() =>
        _element.NotUnderstood($"holds something, but {(HasNameElement ? "an empty HoVaTen" : "no HoVaTen")}");

    /// <summary>Reads the fields asked for, beside the number that was asked.</summary>
    public Citizen Read(CitizenFields fields, PersonIdentity asked) => new()
    {
        Number = asked.Number,
        LegacyNumber = asked.LegacyNumber,
        Name = fields.Holds(CitizenFields.Name) ? Name : default,
        BirthDate = fields.Holds(CitizenFields.BirthDate) ? BirthDate : default,
        Sex = fields.Holds(CitizenFields.Sex) ? ReadCode<Sex>("GioiTinh") : default,
        MaritalStatus = fields.Holds(CitizenFields.MaritalStatus) ? ReadCode<MaritalStatus>("TinhTrangHonNhan") : default,
        PermanentResidence = fields.Holds(CitizenFields.PermanentResidence) ? ReadAddress("ThuongTru") : null,
        CurrentResidence = fields.Holds(CitizenFields.CurrentResidence) ? ReadAddress("NoiOHienTai") : null,
    };

    // Live answers often leave Ho and ChuDem empty and put the whole name into Ten.
    private static string ReadName(AnswerElement? element) => element is null
        ? string.Empty
        : string.Join(' ', AnswerNames.OfName.Select(element.Text).Where(part => part.Length > 0));

    // The code tables are not public in full: a number that ours lacks says as little as no number at all.
    private T ReadCode<T>(string name)
        where T : struct, Enum
    {
        string text = _element.Text(name);
        if (text.Length == 0)
        {
            return default;
        }

        int code = WireNumber.TryRead(text) ?? throw AnswerElement.Malformed($"{name} is not a number");
        return Enum.IsDefined(typeof(T), code) ? (T)Enum.ToObject(typeof(T), code) : default;
    }

    private Address? ReadAddress(string name)
    {
        if (_element.Find(name)?.Group(AnswerNames.OfAddress) is not { } element)
        {
            return null;
        }

        Address address = new()
        {
            ProvinceCode = FindText(element, "MaTinhThanh"),
            FormerDistrictCode = FindText(element, "MaQuanHuyen"),
            CommuneCode = FindText(element, "MaPhuongXa"),
            Detail = FindText(element, "ChiTiet"),
            Country = FindText(element, "QuocGia"),
        };
        Masked<string?>[] parts = [address.ProvinceCode, address.FormerDistrictCode, address.CommuneCode, address.Detail, address.Country];
        return parts.All(static part => part.Reveal() is null) ? null : address;
    }

    private static string? FindText(AnswerElement element, string name) => element.Text(name) is { Length: > 0 } text ? text : null;
}
