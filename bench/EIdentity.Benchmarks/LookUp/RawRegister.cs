using System.Net.Http.Headers;
using System.Text;
using System.Xml;
using EIdentity.Population;

namespace EIdentity.Benchmarks;

/// <summary>Asks by hand, as a careful developer would, and holds the person against the question.</summary>
internal static class RawRegister
{
    private const string Answers = "http://www.mic.gov.vn/dancu/1.0";

    private static readonly XmlWriterSettings Writing = new() { Encoding = new UTF8Encoding(false) };

    private static readonly XmlReaderSettings Reading = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreWhitespace = true,
        IgnoreComments = true,
        MaxCharactersInDocument = 1024 * 1024,
    };

    /// <summary>Writes the question about a person.</summary>
    public static HttpContent Write(string service, string code, PersonIdentity person)
    {
        MemoryStream envelope = new();
        using (XmlWriter writer = XmlWriter.Create(envelope, Writing))
        {
            writer.WriteStartElement("soapenv", "Envelope", "http://schemas.xmlsoap.org/soap/envelope/");
            writer.WriteAttributeString("xmlns", "dan", null, PopulationDefaults.RequestNamespace);
            writer.WriteStartElement("Body", "http://schemas.xmlsoap.org/soap/envelope/");
            writer.WriteStartElement(service, PopulationDefaults.RequestNamespace);
            Write(writer, "MaYeuCau", Guid.NewGuid().ToString("N"));
            Write(writer, "MaDVC", "TEST-01");
            Write(writer, "MaTichHop", code);
            Write(writer, "MaCanBo", "canbo-17");
            Write(writer, "SoDinhDanh", person.Number!.Value.Reveal());
            Write(writer, "HoVaTen", person.Name.Reveal().ToUpperInvariant());
            writer.WriteStartElement("NgayThangNamSinh", PopulationDefaults.RequestNamespace);
            Write(writer, "NgayThangNam", person.BirthDate.Reveal().Replace("-", string.Empty, StringComparison.Ordinal));
            writer.WriteEndElement();
        }

        ByteArrayContent content = new(envelope.ToArray());
        content.Headers.ContentType = new MediaTypeHeaderValue("text/xml", "utf-8");
        return content;
    }

    /// <summary>Reads name, sex and residence of the person asked for.</summary>
    public static async Task<Citizen?> ReadPersonAsync(HttpResponseMessage answer, PersonIdentity asked)
    {
        using Stream body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using XmlReader reader = XmlReader.Create(body, Reading);
        return reader.ReadToFollowing("CongDan", Answers) ? ReadPerson(reader, asked) : null;
    }

    /// <summary>Reads whether there is such a person.</summary>
    public static async Task<bool> ReadVerdictAsync(HttpResponseMessage answer)
    {
        using Stream body = await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync();
        using XmlReader reader = XmlReader.Create(body, Reading);
        return reader.ReadToFollowing("TonTai", Answers) && reader.ReadElementContentAsBoolean();
    }

    private static Citizen? ReadPerson(XmlReader reader, PersonIdentity asked)
    {
        string number = string.Empty;
        string born = string.Empty;
        string sex = string.Empty;
        string[] name = [string.Empty, string.Empty, string.Empty];
        Dictionary<string, string> residence = [];
        int person = reader.Depth;
        string group = string.Empty;
        reader.Read();
        while (reader.Depth > person)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
                continue;
            }

            if (reader.Depth == person + 1)
            {
                group = reader.LocalName;
            }

            switch ((group, reader.LocalName))
            {
                case ("SoDinhDanh", _):
                    number = reader.ReadElementContentAsString();
                    break;
                case ("GioiTinh", _):
                    sex = reader.ReadElementContentAsString();
                    break;
                case ("NgayThangNamSinh", "NgayThangNam"):
                    born = reader.ReadElementContentAsString();
                    break;
                case ("HoVaTen", "Ho" or "ChuDem" or "Ten"):
                    int place = reader.LocalName == "Ho" ? 0 : reader.LocalName == "ChuDem" ? 1 : 2;
                    name[place] = reader.ReadElementContentAsString();
                    break;
                case ("ThuongTru", "MaTinhThanh" or "MaPhuongXa" or "ChiTiet" or "QuocGia"):
                    residence[reader.LocalName] = reader.ReadElementContentAsString();
                    break;
                case ("HoVaTen" or "NgayThangNamSinh" or "ThuongTru", _):
                    reader.Read();
                    break;
                default:
                    reader.Skip();
                    break;
            }
        }

        PersonName fullName = PersonName.Parse(string.Join(' ', name.Where(part => part.Length > 0)));
        bool isAsked = number == asked.Number!.Value.Reveal()
            && asked.Name.IsSameAs(fullName)
            && born == asked.BirthDate.Reveal().Replace("-", string.Empty, StringComparison.Ordinal);
        return !isAsked ? null : new Citizen
        {
            Number = asked.Number,
            Name = fullName,
            Sex = (Sex)int.Parse(sex, System.Globalization.CultureInfo.InvariantCulture),
            PermanentResidence = new Address
            {
                ProvinceCode = residence.GetValueOrDefault("MaTinhThanh"),
                CommuneCode = residence.GetValueOrDefault("MaPhuongXa"),
                Detail = residence.GetValueOrDefault("ChiTiet"),
                Country = residence.GetValueOrDefault("QuocGia"),
            },
        };
    }

    private static void Write(XmlWriter writer, string name, string value) =>
        writer.WriteElementString(name, PopulationDefaults.RequestNamespace, value);
}
