namespace EIdentity.Sandbox;

/// <summary>Holds the state of the sign-in page: what is chosen and what is wrong with it.</summary>
internal sealed class SignInForm
{
    /// <summary>The value of a form that asks for the level of the person's account.</summary>
    public const string OfAccount = "account";

    public required string Handle { get; init; }

    public required PageTexts Texts { get; init; }

    public SandboxPerson? Person { get; init; }

    public AssuranceLevel Level { get; init; }

    /// <summary>Gets a value indicating whether the level is that of the person's account, so that it follows who is chosen.</summary>
    public bool IsAccountLevel { get; init; } = true;

    public SignInDecision Decision { get; init; }

    /// <summary>Gets what the citizen has to change, in the language of the page.</summary>
    public string? Problem { get; init; }

    public static SignInForm Read(ParameterSet form, string handle, SignInRequest request, OpenIdConnectProvider provider)
    {
        PageTexts texts = form.Find("lang") is { } language ? PageTexts.Of(language) : request.Texts;
        SandboxPerson? person = provider.Ground.People.FirstOrDefault(candidate => candidate.Key == form.Find("person"));
        bool isAccountLevel = form.Find("level") == OfAccount;
        AssuranceLevel level = isAccountLevel ? person?.AccountLevel ?? AssuranceLevel.None : ReadLevel(form.Find("level"));
        SignInDecision decision = form.Find("decision") switch
        {
            "continue" => SignInDecision.Continue,
            "cancel" => SignInDecision.Cancel,
            _ => SignInDecision.None,
        };
        return new SignInForm
        {
            Handle = handle,
            Texts = texts,
            Person = person,
            Level = level,
            IsAccountLevel = isAccountLevel || level == AssuranceLevel.None || person?.AccountLevel.Satisfies(level) == false,
            Decision = decision,
            Problem = FindProblem(texts, person, level, decision),
        };
    }

    private static string? FindProblem(PageTexts texts, SandboxPerson? person, AssuranceLevel level, SignInDecision decision) =>
        person switch
        {
            null => texts.ChoosePersonFirst,
            _ when level == AssuranceLevel.None => texts.ChooseLevelFirst,
            _ when !person.AccountLevel.Satisfies(level) => texts.AccountTooLow,
            _ when decision == SignInDecision.None => texts.ChooseDecision,
            _ => null,
        };

    private static AssuranceLevel ReadLevel(string? level) => level switch
    {
        "1" => AssuranceLevel.Level1,
        "2" => AssuranceLevel.Level2,
        _ => AssuranceLevel.None,
    };
}
