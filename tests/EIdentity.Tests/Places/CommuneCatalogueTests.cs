namespace EIdentity.Tests;

public sealed class CommuneCatalogueTests
{
    private const string Head = "code\tname\tprovince\tfrom\tuntil\tsuccessors";

    // Rows of public tables: three communes that were split, and a code that changed its meaning.
    private static readonly string[] Rows =
    [
        "21583\tphường Thị Nại\t52\t\t2025-06-30\t21583",
        "21634\txã An Nghĩa\t52\t\t2025-06-30\t21622 21628",
        "21997\txã Canh Liên\t52\t\t2025-06-30\t21997 22006",
        "21607\txã Nhơn Châu\t52\t\t2025-06-30\t21607",
        "",
        "21583\tphường Quy Nhơn\t52\t2025-07-01\t\t",
        "21607\txã Nhơn Châu\t52\t2025-07-01",
        "21622\txã A\t52\t2025-07-01\t\t",
        "21628\txã B\t52\t2025-07-01\t\t",
        "21997\txã C\t52\t2025-07-01\t\t",
        "22006\txã D\t52\t2025-07-01\t\t",
    ];

    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly Today = new(2026, 12, 1);
    private static readonly CommuneCatalogue Catalogue = Read(Rows);

    [Fact]
    public void A_code_is_read_by_its_day()
    {
        Assert.Equal("phường Thị Nại", Catalogue.Find("21583", Before)?.Name);
        Assert.Equal("phường Quy Nhơn", Catalogue.Find("21583", Before.AddDays(1))?.Name);
        Assert.Equal("tỉnh Bình Định", Catalogue.Find("21583", Before)?.Province.FullName);
        Assert.Null(Catalogue.Find("99999", Before));
        Assert.Equal(10, Catalogue.Count);
    }

    [Theory]
    [InlineData("21583", "21583")]
    [InlineData("21634", "21622 21628")]
    [InlineData("21997", "21997 22006")]
    [InlineData("99999", "")]
    [InlineData(null, "")]
    public void A_commune_that_was_split_has_several_candidates(string? code, string current) => Assert.Equal(
        current, string.Join(' ', Catalogue.FindCurrent(code, Before, Today).Select(static commune => commune.Code)));

    [Fact]
    public void What_changed_twice_is_followed_to_today()
    {
        CommuneCatalogue catalogue = Read(
            "00001\tA\t52\t\t2025-06-30\t00002 00003",
            "00002\tB\t52\t2025-07-01\t2026-01-31\t00004",
            "00003\tC\t52\t2025-07-01\t2026-01-31\t00004",
            "00004\tD\t52\t2026-02-01\t\t");

        Assert.Equal("D", Assert.Single(catalogue.FindCurrent("00001", Before, Today)).Name);
    }

    [Fact]
    public void What_changes_later_is_not_yet_so()
    {
        CommuneCatalogue catalogue = Read(
            "00001\tA\t01\t2025-07-01\t2026-12-31\t00002",
            "00002\tB\t01\t2027-01-01");
        Address address = new() { ProvinceCode = "01", CommuneCode = "00001" };

        Assert.Equal("A", catalogue.Reveal(address, Today)?.Name);
        Assert.Equal("A", Assert.Single(catalogue.RevealCurrent(address, Today)).Name);
        Assert.Equal("A", catalogue.Reveal(address, Today.AddYears(1))?.Name);
        Assert.Equal("B", Assert.Single(catalogue.RevealCurrent(address, Today.AddYears(1))).Name);
        Assert.Null(catalogue.Reveal(new Address { ProvinceCode = "01", CommuneCode = "00002" }, Today));
    }

    [Fact]
    public void An_address_without_a_province_is_read_by_todays_table() =>
        Assert.Equal("phường Quy Nhơn", Catalogue.Reveal(new Address { CommuneCode = "21583" }, Today)?.Name);

    [Fact]
    public void An_address_of_either_time_names_its_commune()
    {
        Address former = new() { ProvinceCode = "52", FormerDistrictCode = "540", CommuneCode = "21583" };
        Address current = new() { ProvinceCode = "52", CommuneCode = "21583" };

        Assert.Equal(
            ("phường Thị Nại", "phường Quy Nhơn"), (Catalogue.Reveal(former, Today)?.Name, Catalogue.Reveal(current, Today)?.Name));
        Assert.Equal("phường Quy Nhơn", Assert.Single(Catalogue.RevealCurrent(former, Today)).Name);
        Assert.Empty(Catalogue.RevealCurrent(new Address(), Today));
    }

    [Theory]
    [InlineData("9034.0\tA\t52\t\t\t", "line 2: code '9034.0' must be five digits, with its leading zeros")]
    [InlineData("00001\tA", "line 2: 2 columns, but must be 3 to 6, parted by tabs")]
    [InlineData("00001,A,52", "line 2: 1 columns, but must be 3 to 6, parted by tabs")]
    [InlineData("00001\tA\t52\t\t\t\t", "line 2: 7 columns, but must be 3 to 6, parted by tabs")]
    [InlineData("00001\t\t52\t\t\t", "line 2: the name is missing")]
    [InlineData("00001\tA\t1\t\t\t", "line 2: province '1' names none on that day; it is two digits, with its leading zero")]
    [InlineData("00001\tA\t64\t\t\t", "line 2: province '64' names none on that day; it is two digits, with its leading zero")]
    [InlineData("00001\tA\t52\t1/7/2025\t\t", "line 2: from '1/7/2025' must be yyyy-MM-dd or empty")]
    [InlineData("00001\tA\t52\t\t1/7/2025\t", "line 2: until '1/7/2025' must be yyyy-MM-dd or empty")]
    [InlineData("00001\tA\t52\t2025-07-02\t2025-07-01\t", "line 2: until '2025-07-01' lies before from '2025-07-02'")]
    [InlineData("00001\tA\t52\t\t2025-06-30\t2", "line 2: successor '2' must be five digits")]
    [InlineData("00001\tA\t52\t\t2025-06-30\t00002", "line 2: successor '00002' is not in force the day after 'until'; list it or mend it")]
    [InlineData("00001\tA\t52\t\t\t00001", "line 2: there are successors and no 'until'; give the last day of the commune")]
    [InlineData("00001\tA\t52\t\t9999-12-31\t", "line 2: until '9999-12-31' must be empty while the commune is in force")]
    public void A_wrong_line_is_named_with_its_remedy(string row, string problem) => Assert.Equal(
        $"The catalogue of communes has a problem: {problem}.", Assert.Throws<FormatException>(() => Read(row)).Message);

    [Fact]
    public void A_code_stands_once_for_a_day()
    {
        FormatException refused = Assert.Throws<FormatException>(
            () => Read("00001\tA\t52\t\t2025-07-01\t", "00001\tB\t52\t2025-07-01\t\t"));

        Assert.Contains("2 problems: line 2: code '00001' is listed twice for one day", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_head_is_refused_and_a_byte_order_mark_is_not()
    {
        Assert.Throws<FormatException>(() => CommuneCatalogue.Read(new StringReader("ma,ten\n")));
        Assert.Equal(0, CommuneCatalogue.Read(new StringReader("\uFEFF" + Head)).Count);
    }

    [Fact]
    public void Ten_problems_are_told_at_once()
    {
        string[] rows = [.. Enumerable.Repeat("1\tA\t52\t\t\t", 12)];

        string message = Assert.Throws<FormatException>(() => Read(rows)).Message;

        Assert.Contains("12 problems", message, StringComparison.Ordinal);
        Assert.Contains("line 11:", message, StringComparison.Ordinal);
        Assert.DoesNotContain("line 12:", message, StringComparison.Ordinal);
    }

    private static CommuneCatalogue Read(params string[] rows) =>
        CommuneCatalogue.Read(new StringReader(string.Join('\n', [Head, .. rows])));
}
