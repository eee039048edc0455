using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace EIdentity.Sandbox;

/// <summary>Reads the SOAP of a look-up and insists on the schema's order of elements.</summary>
internal static class RegisterRequestReader
{
    public const int MaxLength = 64 * 1024;

    private static readonly XNamespace Soap = "http://schemas.xmlsoap.org/soap/envelope/";
    private static readonly XNamespace Dan = "http://dancuquocgia.bca";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MaxLength,
        IgnoreComments = true,
        IgnoreWhitespace = true,
    };

    public static RegisterRequest? Read(string xml, out Rule? rule)
    {
        XElement? call = FindCall(xml, out rule);
        if (call is null)
        {
            return null;
        }

        if (RegisterService.FindByName(call.Name.LocalName) is not { } service)
        {
            rule = RegisterRules.ServiceUnknown;
            return null;
        }

        ElementSequence elements = new(call, Dan);
        string? requestNumber = elements.Next("MaYeuCau");
        string? serviceCode = elements.Next("MaDVC");
        string? integrationCode = elements.Next("MaTichHop");
        string? officer = elements.Next("MaCanBo");
        elements.Next("MaDonVi");
        elements.Next("TaiKhoan");
        elements.Next("SoDienThoai");
        string? number = elements.Next("SoDinhDanh");
        string? legacyNumber = number is null ? elements.Next("SoCMND") : null;
        string? name = elements.Next("HoVaTen");
        XElement? birthDate = elements.NextElement("NgayThangNamSinh");
        if (!elements.IsAtEnd
            || requestNumber is null
            || serviceCode is null
            || integrationCode is null
            || officer is null
            || name is null
            || birthDate is null
            || (number ?? legacyNumber) is null)
        {
            rule = RegisterRules.ElementOrder;
            return null;
        }

        PartialDate date = ReadBirthDate(birthDate);
        rule = FindFormRule(number, legacyNumber, date);
        return rule is not null ? null : new RegisterRequest
        {
            Service = service,
            RequestNumber = requestNumber,
            ServiceCode = serviceCode,
            IntegrationCode = integrationCode,
            Officer = officer,
            Number = number,
            LegacyNumber = legacyNumber,
            Name = name,
            BirthDate = date,
        };
    }

    private static XElement? FindCall(string xml, out Rule? rule)
    {
        rule = RegisterRules.NotSoap;
        XElement? call;
        try
        {
            using StringReader text = new(xml);
            using XmlReader reader = XmlReader.Create(text, Settings);
            XElement? root = XDocument.Load(reader).Root;
            call = root?.Name == Soap + "Envelope" ? root.Elements(Soap + "Body").SingleOrDefault()?.Elements().SingleOrDefault() : null;
        }
        catch (Exception e) when (e is XmlException or InvalidOperationException)
        {
            return null;
        }

        if (call is null)
        {
            return null;
        }

        rule = call.Name.Namespace == Dan ? null : RegisterRules.RequestNamespace;
        return rule is null ? call : null;
    }

    private static Rule? FindFormRule(string? number, string? legacyNumber, PartialDate birthDate)
    {
        if ((number is not null && !PersonalIdentificationNumber.TryParse(number, out _))
            || (legacyNumber is not null && !LegacyIdentityNumber.TryParse(legacyNumber, out _)))
        {
            return RegisterRules.NumberForm;
        }

        return birthDate.IsEmpty ? RegisterRules.BirthDateForm : null;
    }

    private static PartialDate ReadBirthDate(XElement element)
    {
        ElementSequence choice = new(element, Dan);
        string? day = choice.Next("NgayThangNam");
        string? year = day is null ? choice.Next("Nam") : null;
        if (!choice.IsAtEnd)
        {
            return default;
        }

        if (DateOnly.TryParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly date))
        {
            return PartialDate.Of(date);
        }

        return year is { Length: 4 } && PartialDate.TryParse(year, out PartialDate yearOnly) ? yearOnly : default;
    }
}
