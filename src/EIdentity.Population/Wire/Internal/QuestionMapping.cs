namespace EIdentity.Population;

/// <summary>Fills in a question as the register wants it, for every dialect: names, values, and the order of the schema.</summary>
internal static class QuestionMapping
{
    public static QuestionForm Fill(RegisterQuestion question, string requestId, ProcedureOptions procedure, PopulationOptions options)
    {
        PersonIdentity person = question.Person;
        string? account = question.Purpose.Actor.Match<string?>(
            static officer => officer, () => options.AgencyAccount, _ => options.AgencyAccount);
        return new QuestionForm(question.Operation.Service, requestId, [
            new QuestionElement("MaYeuCau", requestId),
            new QuestionElement("MaDVC", procedure.RegisterServiceCode ?? string.Empty),
            new QuestionElement("MaTichHop", question.Operation.FindIntegrationCode(options)),
            new QuestionElement("MaCanBo", account ?? string.Empty),
            person.Number is { } number
                ? new QuestionElement("SoDinhDanh", number.Reveal())
                : new QuestionElement("SoCMND", person.LegacyNumber?.Reveal() ?? string.Empty),
            new QuestionElement("HoVaTen", WireName.Write(person.Name, options.NameForm)),
            QuestionElement.Group(
                "NgayThangNamSinh",
                new QuestionElement(person.BirthDate.IsFull ? "NgayThangNam" : "Nam", person.BirthDate.RevealAsRegister())),
        ]);
    }
}
