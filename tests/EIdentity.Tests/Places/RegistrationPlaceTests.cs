namespace EIdentity.Tests;

public sealed class RegistrationPlaceTests
{
    [Fact]
    public void The_prefixes_are_those_of_the_published_tables()
    {
        Assert.Equal(195, PublishedTables.OfCountries.Count);
        Assert.Equal(
            PublishedTables.OfProvinces.Concat(PublishedTables.OfCountries),
            RegistrationPlace.All.Select(static place => (place.Prefix, place.Name)));
        Assert.Equal(
            PublishedTables.OfCountries.Select(static row => row.Country),
            RegistrationPlace.All.Where(static place => place.FindCurrentProvince() is null).Select(static place => place.CountryCode));
    }

    [Theory]
    [InlineData("052", "Bình Định (nay thuộc Gia Lai)")]
    [InlineData("064", "Gia Lai")]
    [InlineData("001", "Hà Nội")]
    [InlineData("046", "Thừa Thiên Huế (nay là Huế)")]
    [InlineData("070", "Bình Phước (nay thuộc Đồng Nai)")]
    [InlineData("114", "AZ")]
    public void A_place_says_what_became_of_it(string prefix, string name) => Assert.Equal(name, RegistrationPlace.Find(prefix)?.FullName);

    [Theory]
    [InlineData("052", "Bình Định", "Gia Lai")]
    [InlineData("064", "Gia Lai", "Gia Lai")]
    [InlineData("070", "Bình Phước", "Đồng Nai")]
    [InlineData("113", "AZ", "AZ")]
    public void A_place_has_the_name_of_the_day(string prefix, string before, string since)
    {
        RegistrationPlace place = RegistrationPlace.Find(prefix)!;

        Assert.Equal(
            (before, since, since),
            (place.NameOn(new DateOnly(2025, 6, 30)), place.NameOn(new DateOnly(2025, 7, 1)), place.NameOn(new DateOnly(2026, 4, 30))));
    }

    [Theory]
    [InlineData("000")]
    [InlineData("003")]
    [InlineData("100")]
    [InlineData("296")]
    [InlineData("52")]
    [InlineData(null)]
    public void A_prefix_that_no_table_has_names_no_place(string? prefix) => Assert.Null(RegistrationPlace.Find(prefix));
}
