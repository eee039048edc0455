namespace EIdentity.ConventionTests;

/// <summary>Turns what the repository holds into rows, so that each failure names one file, project or code.</summary>
internal static class Theories
{
    public static TheoryData<string> ToTheory(this IEnumerable<string> rows)
    {
        TheoryData<string> data = [];
        foreach (string row in rows)
        {
            data.Add(row);
        }

        return data;
    }
}
