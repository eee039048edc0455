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

        AnswerElement collection = collections[0].Group();
        if (answer.FindOfPersons("CongDan").Any(record => !record.IsIn(collection) && !record.HoldsNothing))
        {
            throw AnswerElement.Malformed("CongDan stands elsewhere than in CongdanCollection");
        }

        CitizenRecord[] people =
        [
            .. collection.All("CongDan")
                .Where(static element => !element.HoldsNothing)
                .Select(static element => new CitizenRecord(element))
                .Where(record => !IsNobody(record, asked, answer.EmptyNameIsNotFound)),
        ];
        if (people.Length == 0)
        {
            return collection.HasStrangers ? throw collection.NotUnderstood("holds something, but no person") : new FindResult.NotFound();
        }

        if (people.Length > 1)
        {
            throw new PopulationRegisterException(ErrorCodes.RegisterAnswerAmbiguous, "CongdanCollection holds several persons.");
        }

        ThrowIfAnotherPerson(people[0], asked, nameForm);
        return new FindResult.Found(people[0].Read(fields, asked));
    }

    // A record without a name is somebody whose name was lost on the way, unless the contract of the gateway says otherwise.
    private static bool IsNobody(CitizenRecord record, PersonIdentity asked, bool emptyNameIsNotFound)
    {
        if (!record.Name.IsEmpty || (emptyNameIsNotFound && record.HasNameElement))
        {
            return record.Name.IsEmpty;
        }

        string number = asked.Number is null ? record.LegacyNumberText : record.NumberText;
        throw number.Length == 0 || IsTheNumber(record, asked) ? record.Nameless() : AnotherPerson();
    }

    // Which part differs stays unsaid: the message would tell what the register holds.
    private static void ThrowIfAnotherPerson(CitizenRecord person, PersonIdentity asked, NameForm nameForm)
    {
        if (!IsTheNumber(person, asked)
            || !WireName.Agrees(asked.Name, person.Name, nameForm)
            || !asked.BirthDate.AgreesWith(person.BirthDate))
        {
            throw AnotherPerson();
        }
    }

    private static bool IsTheNumber(CitizenRecord person, PersonIdentity asked) => asked.Number is { } number
        ? person.NumberText == number.Reveal()
        : person.LegacyNumberText == asked.LegacyNumber?.Reveal();

    private static PopulationRegisterException AnotherPerson() => new(
        ErrorCodes.RegisterAnswerOfAnotherPerson,
        "Number, name or birth date in the answer is not the one asked for.");
}
