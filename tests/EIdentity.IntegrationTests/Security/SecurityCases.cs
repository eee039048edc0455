namespace EIdentity.IntegrationTests;

/// <summary>Lists every security case that is a login, honest or not.</summary>
public static partial class SecurityCases
{
    public static IReadOnlyList<SecurityCase> All { get; } = [.. OfTheProvider(), .. OfTheCallback(), .. OfTheService()];

    private static SecurityCase Case(string numbers, string name, ErrorCode? code, Func<CaseWorld, Task<Testing.TestBrowser>> run) =>
        new(name, numbers.Split(' '), code, run);
}
