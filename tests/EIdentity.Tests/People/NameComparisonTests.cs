using System.Text;

namespace EIdentity.Tests;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Nguyễn Thị Lan", "Nguyễn Thị Lan", NameMatch.Equal, NameDifference.None)]
    [InlineData("Nguyễn Thị Lan", "NGUYỄN  THỊ LAN", NameMatch.Equal, NameDifference.Spelling)]
    [InlineData("Hoà", "Hòa", NameMatch.Equal, NameDifference.Spelling)]
    [InlineData("Lý", "Lí", NameMatch.Equal, NameDifference.Spelling)]
    [InlineData("Lan", "Làn", NameMatch.EqualButForTones, NameDifference.Tones)]
    [InlineData("Lý", "Ly", NameMatch.EqualButForTones, NameDifference.Tones)]
    [InlineData("Thuỷ Hoà", "Thùy Hoá", NameMatch.EqualButForTones, NameDifference.Tones)]
    [InlineData("Nguyễn Thị Lan", "NGUYEN THI LAN", NameMatch.Different, NameDifference.Marks)]
    [InlineData("Đức", "Dức", NameMatch.Different, NameDifference.Marks)]
    [InlineData("Hân", "Han", NameMatch.Different, NameDifference.Marks)]
    [InlineData("Lan Anh", "LanAnh", NameMatch.Different, NameDifference.Spaces)]
    [InlineData("Lý Án", "LiÁn", NameMatch.Different, NameDifference.Letters)]
    [InlineData("Bích Hà", "BíchHà", NameMatch.Different, NameDifference.Spaces)]
    [InlineData("Ly Anh", "LyAnh", NameMatch.Different, NameDifference.Spaces)]
    [InlineData("H'Mai", "HMai", NameMatch.Different, NameDifference.Spaces)]
    [InlineData("Nguyễn-Thị", "Nguyễn Thị", NameMatch.Different, NameDifference.Spaces)]
    [InlineData("Nguyễn Lan", "Lan Nguyễn", NameMatch.Different, NameDifference.WordOrder)]
    [InlineData("Nguyễn Thị Lan", "NGUYỄN LAN", NameMatch.Different, NameDifference.MissingWords)]
    [InlineData("Lan", "Lan Lan", NameMatch.Different, NameDifference.MissingWords)]
    [InlineData("Lan", "Loan", NameMatch.Different, NameDifference.Letters)]
    [InlineData("Nguyễn Lan", "Làn Nguyễn", NameMatch.Different, NameDifference.Letters)]
    public void A_comparison_says_in_what_two_names_differ(string one, string other, NameMatch match, NameDifference difference)
    {
        (PersonName left, PersonName right) = (PersonName.Parse(one), PersonName.Parse(other));

        Assert.Equal(new NameComparison(match, difference), left.CompareWith(right));
        Assert.Equal(new NameComparison(match, difference), right.CompareWith(left));
        Assert.Equal(match == NameMatch.Equal, left.IsSameAs(right));
    }

    [Fact]
    public void A_missing_name_is_compared_with_none() => Assert.Equal(
        new NameComparison(NameMatch.Different, NameDifference.Missing), default(PersonName).CompareWith(PersonName.Parse("Lan")));

    [Fact]
    public void Drawn_spellings_differ_in_what_was_changed()
    {
        Random random = new(Drawn.Seed);
        for (int i = 0; i < Drawn.Count; i++)
        {
            MadeName name = MadeName.Draw(random);
            (MadeName other, NameDifference changed) = name.Change(random);
            (string left, string right) = (name.Spell(random), other.Spell(random));

            NameDifference expected = changed == NameDifference.Spelling && left == right ? NameDifference.None : changed;
            Assert.Equal(expected, PersonName.Parse(left).CompareWith(PersonName.Parse(right)).Difference);
        }
    }

    [Fact]
    public void A_name_is_read_out_of_utf8()
    {
        string text = "Nguyễn Thị Hường".Normalize(NormalizationForm.FormD);

        Assert.True(PersonName.TryParse(Encoding.UTF8.GetBytes(text), out PersonName name));
        Assert.Equal(text, name.Reveal());
        Assert.True(PersonName.TryParse(Encoding.UTF8.GetBytes(new string('ỡ', 200)), out _));
    }

    [Fact]
    public void What_is_no_name_in_utf8_is_refused()
    {
        byte[] half = [.. "Lan "u8, 0xE1, 0xBB];

        Assert.False(PersonName.TryParse(half, out PersonName name));
        Assert.True(name.IsEmpty);
        Assert.False(PersonName.TryParse(""u8, out _));
        Assert.False(PersonName.TryParse("Lan\n"u8, out _));
        Assert.False(PersonName.TryParse(Encoding.UTF8.GetBytes(new string('a', 201)), out _));
    }
}
