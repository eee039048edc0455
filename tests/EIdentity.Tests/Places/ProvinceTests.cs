namespace EIdentity.Tests;

public sealed class ProvinceTests
{
    private static readonly DateOnly Before = new(2025, 6, 30);
    private static readonly DateOnly Since = new(2025, 7, 1);

    [Fact]
    public void The_63_provinces_of_before_the_merger_are_those_of_the_published_table()
    {
        IEnumerable<(string, string)> listed = Province.All
            .Where(province => province.IsInForce(Before))
            .Select(province => ("0" + province.Code, province.Name));

        Assert.Equal(63, PublishedTables.OfProvinces.Count);
        Assert.Equal(PublishedTables.OfProvinces, listed);
    }

    [Fact]
    public void The_34_provinces_and_what_they_were_formed_from_are_those_of_the_published_table()
    {
        Assert.Equal((34, 3321), (PublishedTables.Since2025.Count, PublishedTables.Since2025.Sum(row => row.Communes)));
        Assert.All(PublishedTables.Since2025, static row =>
        {
            Province province = Province.FindCurrent(row.Code)!;
            Assert.Equal(row.Name, province.Name);
            Assert.Equal(row.FormedFrom.Order(StringComparer.Ordinal), Names(province.FormedFrom));
            Assert.All(province.FormedFrom, former => Assert.Same(province, former.Current));
        });
    }

    [Fact]
    public void Every_day_has_its_table()
    {
        Assert.Equal((63, 34, 34), (CountOn(Before), CountOn(Since), CountOn(DateOnly.MaxValue)));
        Assert.Equal(63 + 34 + 1, Province.All.Count);
    }

    [Fact]
    public void Seven_codes_have_changed_their_meaning()
    {
        IEnumerable<string> reused = Province.All.Where(province => province.HasReusedCode).Select(province => province.Code);

        Assert.Equal(["15", "24", "44", "52", "80", "82", "91"], reused);
    }

    [Theory]
    [InlineData("52", "2025-06-30", "tỉnh Bình Định")]
    [InlineData("52", "2025-07-01", "tỉnh Gia Lai")]
    [InlineData("64", "2025-06-30", "tỉnh Gia Lai")]
    [InlineData("64", "2025-07-01", null)]
    [InlineData("46", "2025-06-30", "tỉnh Thừa Thiên Huế")]
    [InlineData("46", "2025-07-01", "thành phố Huế")]
    [InlineData("75", "2025-06-30", "tỉnh Đồng Nai")]
    [InlineData("75", "2026-04-29", "tỉnh Đồng Nai")]
    [InlineData("75", "2026-04-30", "thành phố Đồng Nai")]
    [InlineData("79", "1990-01-01", "Thành phố Hồ Chí Minh")]
    [InlineData("3", "2025-07-01", null)]
    [InlineData(null, "2025-07-01", null)]
    public void A_code_is_read_by_the_table_of_its_day(string? code, string day, string? name) =>
        Assert.Equal(name, Province.Find(code, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))?.FullName);

    [Fact]
    public void Dong_Nai_stays_one_province_through_both_changes()
    {
        Province[] listed = [.. Province.All.Where(province => province.Code == "75")];

        Assert.Equal([null, Since, new DateOnly(2026, 4, 30)], listed.Select(province => province.InForceFrom));
        Assert.Equal([Before, new DateOnly(2026, 4, 29), null], listed.Select(province => province.InForceUntil));
        Assert.All(listed, province => Assert.Same(listed[2], province.Current));
        Assert.Equal(["Bình Phước", "Đồng Nai"], Names(listed[1].FormedFrom));
    }

    [Fact]
    public void A_province_of_before_was_formed_from_none() => Assert.Empty(Province.Find("52", Before)!.FormedFrom);

    private static int CountOn(DateOnly day) => Province.All.Count(province => province.IsInForce(day));

    private static IEnumerable<string> Names(IEnumerable<Province> provinces) =>
        provinces.Select(province => province.Name).Order(StringComparer.Ordinal);
}
