namespace EIdentity.Sandbox;

/// <summary>Finds people by number, and confirms them by number, name and birth date together.</summary>
internal static class RegisterMatch
{
    public static SandboxPerson? FindByNumber(IEnumerable<SandboxPerson> people, RegisterRequest request) => people.FirstOrDefault(person =>
        request.Number is not null
            ? person.Citizen.Number?.Reveal() == request.Number
            : person.Citizen.LegacyNumber?.Reveal() == request.LegacyNumber);

    /// <summary>Says whether name and birth date fit too; a year alone fits only who is registered with a year alone.</summary>
    public static bool Fits(SandboxPerson person, RegisterRequest request) =>
        NameForms.Match(person.Citizen.Name, request.Name) && person.Citizen.BirthDate == request.BirthDate;
}
