namespace EIdentity.Population;

/// <summary>Says what the record keeps of an answer: which one it was, and nothing that stands in it.</summary>
internal static class AnswerResult
{
    public static LookUpResult Of(Verdict verdict) => verdict switch
    {
        Verdict.Confirmed => LookUpResult.Confirmed,
        Verdict.NotConfirmed => LookUpResult.NotConfirmed,
        _ => LookUpResult.Inconclusive,
    };

    public static LookUpResult Of(FindResult result) => result.Match(static _ => LookUpResult.Found, static () => LookUpResult.NotFound);
}
