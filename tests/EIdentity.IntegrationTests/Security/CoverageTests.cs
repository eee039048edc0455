using System.Text.RegularExpressions;

namespace EIdentity.IntegrationTests;

public sealed partial class CoverageTests
{
    private readonly Coverage _coverage = new();

    private static HashSet<string> Rows => [.. SecurityCases.All.SelectMany(row => row.Numbers)];

    [Fact]
    public void Every_case_is_covered_by_a_row_or_says_why_not()
    {
        string[] apart = [.. _coverage.Apart.Select(row => row[0])];
        string[] policies = [.. _coverage.Policies.Select(row => row[0])];
        string[] waiting = [.. _coverage.Waiting.Select(row => row[0])];
        string[] covered =
            [.. Coverage.Cases.Where(number => Rows.Contains(number) || apart.Contains(number) || policies.Contains(number))];
        TestContext.Current.SendDiagnosticMessage(
            "Security cases A to J and O to R: {0} of {1} covered ({2} by rows of the harness, "
                + "which are {3}; {4} tested apart; {5} policies); {6} do not apply or wait.",
            covered.Length,
            Coverage.Cases.Count,
            Rows.Intersect(Coverage.Cases).Count(),
            SecurityCases.All.Count,
            apart.Length,
            policies.Length,
            waiting.Length);

        Assert.Empty(Coverage.Cases.Except(covered).Except(waiting));
    }

    [Fact]
    public void The_page_names_no_case_out_of_scope_and_none_in_two_tables()
    {
        string[] numbers = [.. _coverage.Apart.Concat(_coverage.Policies).Concat(_coverage.Waiting).Select(row => row[0])];

        Assert.Empty(numbers.Except(Coverage.Cases));
        Assert.Equal(numbers.Length, numbers.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_waits_is_not_covered_already() => Assert.Empty(_coverage.Waiting.Select(row => row[0]).Intersect(Rows));

    [Fact]
    public void Every_case_tested_apart_names_its_test_and_its_control_run()
    {
        string[] names = [.. _coverage.Apart
            .SelectMany(row => TestName().Matches(row[2]).Concat(TestName().Matches(row[3])))
            .Select(match => match.Groups[1].Value)
            .Distinct()];

        Assert.All(_coverage.Apart, row => Assert.True(TestName().IsMatch(row[2]) && TestName().IsMatch(row[3]), row[0]));
        Assert.All(names, name => Assert.True(_coverage.HasTest(name), name));
    }

    [Fact]
    public void Every_policy_is_pinned_by_a_row_or_a_test() => Assert.All(_coverage.Policies, row =>
        Assert.True(Rows.Contains(row[0]) || TestName().Matches(row[2]).Any(match => _coverage.HasTest(match.Groups[1].Value)), row[0]));

    [GeneratedRegex("`([A-Z][A-Za-z0-9_]+)`")]
    private static partial Regex TestName();
}
