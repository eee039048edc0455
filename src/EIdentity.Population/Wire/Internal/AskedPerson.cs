namespace EIdentity.Population;

/// <summary>Holds an answer to its question: whatever it names of the person or the request is what was asked.</summary>
internal static class AskedPerson
{
    /// <summary>Refuses an answer that names another number or another request; one that names none is let through.</summary>
    /// <exception cref="PopulationRegisterException">EID3009, or EID3008: there are elements where a number should be.</exception>
    public static void ThrowIfAnother(RegisterAnswer answer, RegisterQuestion question, string requestId)
    {
        string? number = question.Person.Number?.Reveal();
        string? legacyNumber = question.Person.LegacyNumber?.Reveal();
        bool isTheRequest = answer.FindInEnvelope("MaYeuCau")
            .All(element => element.Value.Length == 0 || string.Equals(element.Value, requestId, StringComparison.OrdinalIgnoreCase));
        bool isThePerson = Numbers(answer, "SoDinhDanh", question).All(text => IsAsked(text, number, legacyNumber))
            && Numbers(answer, "SoCMND", question).All(text => IsAsked(text, legacyNumber, number));
        if (!isTheRequest || !isThePerson)
        {
            throw new PopulationRegisterException(
                ErrorCodes.RegisterAnswerOfAnotherPerson,
                isThePerson
                    ? "The request id in the answer is not the one asked under."
                    : "A number in the answer is not the one asked for.");
        }
    }

    // A record names relatives by their numbers, below the person's own; a verification names nobody else.
    private static IEnumerable<string> Numbers(RegisterAnswer answer, string name, RegisterQuestion question) =>
        (question.Operation.NamesRelatives ? answer.FindOfPersons(name) : answer.FindAll(name))
        .Select(element => element.Value)
        .Where(text => text.Length > 0);

    // A number of the kind that was not asked cannot be compared; but old accounts hold either kind in either element.
    private static bool IsAsked(string text, string? asked, string? askedElsewhere) =>
        asked is not null ? text == asked : text.Length != askedElsewhere?.Length || text == askedElsewhere;
}
