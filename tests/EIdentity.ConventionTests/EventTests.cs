using System.Globalization;
using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Keeps the numbers of events apart from each other and from those of error codes.</summary>
public sealed partial class EventTests
{
    [Fact]
    public void No_two_events_and_no_error_code_share_a_number()
    {
        int[] events =
        [
            .. Repository.Files("src", "*.cs")
                .Where(path => !path.StartsWith("src/EIdentity.Sandbox", StringComparison.Ordinal))
                .SelectMany(path => EventNumber().Matches(Repository.Read(path)))
                .Select(match => int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture)),
        ];

        Assert.NotEmpty(events);
        Assert.Equal(events.Distinct().Count(), events.Length);
        Assert.Empty(events.Intersect(ErrorCodes.All.Select(code => code.Number)));
    }

    [GeneratedRegex(@"\[LoggerMessage\(\s*(?<number>\d+)")]
    private static partial Regex EventNumber();
}
