namespace EIdentity.Tests;

public sealed class CodeTableTests
{
    private const string Ethnicities = """
        1 Kinh | 2 Tày | 3 Thái | 4 Hoa | 5 Khơ-me | 6 Mường
        7 Nùng | 8 HMông | 9 Dao | 10 Gia-rai | 11 Ngái | 12 Ê-đê
        13 Ba na | 14 Xơ-đăng | 15 Sán Chay | 16 Cơ-ho | 17 Chăm | 18 Sán Dìu
        19 Hrê | 20 Mnông | 21 Ra-glai | 22 Xtiêng | 23 Bru-Vân Kiều | 24 Thổ
        25 Giáy | 26 Cơ-tu | 27 Gié Triêng | 28 Mạ | 29 Khơ-mú | 30 Co
        31 Tà-ôi | 32 Chơ-ro | 33 Kháng | 34 Xinh-mun | 35 Hà Nhì | 36 Chu-ru
        37 Lào | 38 La Chí | 39 La Ha | 40 Phù Lá | 41 La Hủ | 42 Lự
        43 Lô Lô | 44 Chứt | 45 Mảng | 46 Pà Thẻn | 47 Cơ Lao | 48 Cống
        49 Bố Y | 50 Si La | 51 Pu Péo | 52 Brâu | 53 Ơ Đu | 54 Rơ-măm
        55 Người nước ngoài | 99 Không rõ
        """;

    private const string Religions = """
        0 Không | 1 Phật giáo | 2 Công giáo | 3 Phật giáo Hòa Hảo | 4 Hồi giáo | 5 Cao Đài | 6 Minh Sư đạo | 7 Minh Lý đạo | 8 Tin Lành
        9 Tịnh độ cư sĩ Phật hội | 10 Tứ Ân Hiếu Nghĩa | 11 Bửu Sơn Kỳ Hương | 12 Ba Ha'i | 13 Bà La Môn | 14 Mặc Môn
        """;

    [Fact]
    public void The_tables_are_the_published_ones()
    {
        Assert.Equal(Rows(Ethnicities), CodeTable.Ethnicity.Entries);
        Assert.Equal(Rows(Religions), CodeTable.Religion.Entries);
        Assert.Equal(Rows("00 Không có thông tin | 01 A | 02 B | 03 AB | 04 O"), CodeTable.BloodGroup.Entries);
        Assert.Equal(Rows("CH01 Chủ hộ"), CodeTable.Relation.Entries);
    }

    [Theory]
    [InlineData(Sex.Unknown, "Không có thông tin")]
    [InlineData(Sex.Male, "Nam")]
    [InlineData(Sex.Female, "Nữ")]
    public void The_table_of_the_sex_has_the_numbers_of_the_type(Sex sex, string name) =>
        Assert.Equal(name, CodeTable.Sex.FindName($"{(int)sex}"));

    [Theory]
    [InlineData(MaritalStatus.Unknown, "Không có thông tin")]
    [InlineData(MaritalStatus.Unmarried, "Chưa kết hôn")]
    [InlineData(MaritalStatus.Married, "Đang có vợ hoặc chồng")]
    [InlineData(MaritalStatus.DivorcedOrWidowed, "Đã ly hôn hoặc có vợ, chồng đã chết")]
    public void The_table_of_the_marital_status_has_the_numbers_of_the_type(MaritalStatus status, string name) =>
        Assert.Equal(name, CodeTable.MaritalStatus.FindName($"{(int)status}"));

    [Theory]
    [InlineData("1", "Kinh")]
    [InlineData("01", "Kinh")]
    [InlineData("001", "Kinh")]
    [InlineData("10", "Gia-rai")]
    [InlineData("99", "Không rõ")]
    [InlineData("56", null)]
    [InlineData("0", null)]
    [InlineData("١", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_code_is_found_by_its_number(string? code, string? name) => Assert.Equal(name, CodeTable.Ethnicity.FindName(code));

    [Fact]
    public void A_table_says_which_element_it_is_of() => Assert.Equal("DanToc (56 codes)", CodeTable.Ethnicity.ToString());

    private static IEnumerable<(string, string)> Rows(string table) => table
        .Split(['|', '\n'], StringSplitOptions.TrimEntries)
        .Select(static entry => (entry[..entry.IndexOf(' ')], entry[(entry.IndexOf(' ') + 1)..]));
}
