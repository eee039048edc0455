using System.Globalization;

namespace EIdentity.Sandbox;

/// <summary>Holds what a tester chose on the page of faults, and what is wrong with it.</summary>
/// <param name="Fault">The fault to arm, or <see langword="null"/> where all are to be cleared.</param>
/// <param name="Times">How often.</param>
/// <param name="OnlyFor">Whom it hits alone, or <see langword="null"/> for everybody.</param>
/// <param name="Problem">What has to be changed, in the language of the page, or <see langword="null"/>.</param>
internal sealed record FaultForm(SandboxFault? Fault, int Times, SandboxPerson? OnlyFor, string? Problem)
{
    public const int MaxTimes = 1000;

    public static FaultForm Empty { get; } = new(null, 1, null, null);

    public static FaultForm Read(ParameterSet? form, PageTexts texts, IReadOnlyList<SandboxPerson> people)
    {
        if (form?.Find("decision") == "clear")
        {
            return Empty;
        }

        string? key = form?.Find("person");
        SandboxFault? fault = FaultPages.All.FirstOrDefault(known => known.Name == form?.Find("fault"));
        SandboxPerson? person = people.FirstOrDefault(known => known.Key == key);
        bool isTimes = int.TryParse(form?.Find("times"), NumberStyles.None, CultureInfo.InvariantCulture, out int times)
            && times is >= 1 and <= MaxTimes;
        string? problem = fault switch
        {
            null => texts.ChooseFault,
            _ when !isTimes => texts.ChooseTimes,
            _ when key is not null && person is null => texts.ChooseAim,
            _ when person is not null && !fault.Hook.Step.KnowsPerson => texts.CannotAim,
            _ => null,
        };
        return new FaultForm(fault, isTimes ? times : 1, person, problem);
    }
}
