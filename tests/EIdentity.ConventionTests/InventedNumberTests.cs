using System.Globalization;
using System.Text.RegularExpressions;

namespace EIdentity.ConventionTests;

/// <summary>Keeps every number that looks like a citizen's in the range that no citizen has (P18).</summary>
public sealed partial class InventedNumberTests
{
    // The first second of the year 10000, where dates end; the one before it is written too.
    private const long EndOfTime = 253402300800;

    private static readonly string[] Kinds = ["*.cs", "*.cshtml", "*.csv", "*.html", "*.js", "*.json", "*.md", "*.xml"];

    [Fact]
    public void P18_every_number_of_twelve_digits_begins_with_000()
    {
        IEnumerable<string> written = Repository.SourceFolders
            .Append("bench")
            .SelectMany(static folder => Kinds.SelectMany(kind => Repository.Files(folder, kind)))
            .Concat(Repository.Files(".", "*.md"))
            .Distinct();

        Assert.DoesNotContain(written, static file => IsSuspect(Repository.Read(file)));
    }

    [Theory]
    [InlineData("001", "090000001")]
    [InlineData("079 ", "190 000 123")]
    [InlineData("079_", "190_000_123")]
    [InlineData("0791", "-9000-0123")]
    [InlineData("Số:079", "190000123.")]
    public void A_number_that_a_citizen_could_have_would_be_found(string start, string rest) => Assert.True(IsSuspect(start + rest));

    [Theory]
    [InlineData("000190000123")]
    [InlineData("000 190 000 123")]
    [InlineData("1234567890123")]
    [InlineData("a1b079190000123")]
    [InlineData("253402300800")]
    public void Other_digits_are_no_such_number(string text) => Assert.False(IsSuspect(text));

    private static bool IsSuspect(string text) => Number().Matches(text)
        .Select(static match => string.Concat(match.Value.Where(char.IsAsciiDigit)))
        .Where(static digits => digits.Length == 12 && !digits.StartsWith("000", StringComparison.Ordinal))
        .Any(static digits => long.Parse(digits, CultureInfo.InvariantCulture) is not (EndOfTime or EndOfTime - 1));

    [GeneratedRegex(
        @"(?<![\w.+/-])(?:\d{12}|\d{3}(?<by>[ ._-])\d{3}\k<by>\d{3}\k<by>\d{3}|\d{4}(?<four>[ ._-])\d{4}\k<four>\d{4})(?![\w])")]
    private static partial Regex Number();
}
