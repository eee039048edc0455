namespace EIdentity.Population;

/// <summary>Reads the answer of TraCuuThongTinCongDan: no person, the person asked for, or a refusal.</summary>
internal static class FindAnswer
{
    /// <summary>Reads the person, if there is one.</summary>
    /// <exception cref="PopulationRegisterException">EID3008, EID3009 or EID3010.</exception>
    public static FindResult Read(RegisterAnswer answer, PersonIdentity asked, CitizenFields fields, NameForm nameForm)
    {
        IReadOnlyList<AnswerElement> collections = answer.FindAll("CongdanCollection");
        if (collections.Count != 1)
        {
            throw AnswerElement.Malformed($"there is not exactly one CongdanCollection; {answer.Unknown}");
        }

        CitizenRecord[] people =
            [.. collections[0].All("CongDan").Select(element => new CitizenRecord(element)).Where(record => !record.IsEmpty)];
        if (people.Length == 0)
        {
            return new FindResult.NotFound();
        }

        if (people.Length > 1)
        {
            throw new PopulationRegisterException(ErrorCodes.RegisterAnswerAmbiguous, "CongdanCollection holds several persons.");
        }

        ThrowIfAnotherPerson(people[0], asked, nameForm);
        return new FindResult.Found(people[0].Read(fields, asked));
    }

    // Which part differs stays unsaid: the message would tell what the register holds.
    private static void ThrowIfAnotherPerson(CitizenRecord person, PersonIdentity asked, NameForm nameForm)
    {
        bool isTheNumber = asked.Number is { } number
            ? person.NumberText == number.Reveal()
            : person.LegacyNumberText == asked.LegacyNumber?.Reveal();
        if (!isTheNumber || !WireName.Agrees(asked.Name, person.Name, nameForm) || !Agrees(asked.BirthDate, person.BirthDate))
        {
            throw new PopulationRegisterException(
                ErrorCodes.RegisterAnswerOfAnotherPerson,
                "Number, name or birth date in the answer is not the one asked for.");
        }
    }

    // The register may know the year only; what both know must be the same.
    private static bool Agrees(PartialDate asked, PartialDate answered) =>
        answered.IsEmpty || (asked.RevealYear() == answered.RevealYear() && (!asked.IsFull || !answered.IsFull || asked == answered));
}
