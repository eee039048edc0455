using System.Text.Json;

namespace EIdentity.Tests;

public sealed class MaskingJsonConverterTests
{
    [Fact]
    public void A_citizen_is_written_as_a_mask()
    {
        Citizen citizen = new() { Name = PersonName.Parse("Nguyễn Thị Lan"), BirthDate = PartialDate.Of(1990) };

        Assert.Equal("\"Citizen(masked)\"", JsonSerializer.Serialize(citizen));
    }

    [Fact]
    public void What_is_missing_is_written_as_such()
    {
        PersonalIdentificationNumber? none = null;

        Assert.Equal("null \"PartialDate(unknown)\"", $"{JsonSerializer.Serialize(none)} {JsonSerializer.Serialize(default(PartialDate))}");
    }

    [Theory]
    [InlineData("\"PersonName(masked)\"")]
    [InlineData("\"Nguyễn Thị Lan\"")]
    [InlineData("{}")]
    public void Nothing_is_read_back(string json) =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<PersonName>(json));
}
