using System.Net;
using System.Text;
using System.Xml.Linq;

namespace EIdentity.Sandbox.Tests;

public class RegisterMatchTests
{
    [Theory]
    [InlineData("NGUYỄN THỊ LAN")]
    [InlineData("NGUYEN THI LAN")]
    [InlineData("NGUYENTHILAN")]
    public async Task The_name_forms_that_callers_use_find_the_person(string name)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        XElement person = Assert.Single(await sandbox.PeopleAsync(LookUp.Find(("NGUYỄN THỊ LAN", name))));

        Assert.Equal("000190000017", person.Element(LookUp.Answer + "SoDinhDanh")!.Value);
    }

    [Theory]
    [InlineData("H'MAI NIÊ KĐĂM", true)]
    [InlineData("H'MAI NIE KDAM", true)]
    [InlineData("H'MAINIEKDAM", true)]
    [InlineData("HMAINIEKDAM", true)]
    [InlineData("HMAI NIÊ KĐĂM", false)]
    [InlineData("HMAI NIE KDAM", false)]
    [InlineData("H\u2019MAI NIÊ KĐĂM", false)]
    public async Task A_name_with_a_sign_is_found_in_each_of_the_four_forms_alone(string name, bool isFound)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        IEnumerable<XElement> people = await sandbox.PeopleAsync(
            LookUp.Find(("000190000017", "000192000078"), ("NGUYỄN THỊ LAN", name), ("19900514", "19920821")));

        Assert.Equal(isFound, people.Any());
    }

    [Theory]
    [InlineData("000190000017", "000190000018")]
    [InlineData("NGUYỄN THỊ LAN", "NGUYỄN THỊ LÀN")]
    [InlineData("NGUYỄN THỊ LAN", "NGUYỄNTHỊLAN")]
    [InlineData("19900514", "19900515")]
    [InlineData("<dan:NgayThangNam>19900514</dan:NgayThangNam>", "<dan:Nam>1990</dan:Nam>")]
    public async Task One_part_that_does_not_fit_finds_nobody(string old, string changed)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        HttpResponseMessage response = await sandbox.AskAsync(LookUp.Find((old, changed)));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty((await response.BodyAsync()).Elements());
    }

    [Fact]
    public async Task A_name_in_lower_case_finds_nobody_and_the_journal_says_why()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        Assert.Empty(await sandbox.PeopleAsync(LookUp.Find(("NGUYỄN THỊ LAN", "Nguyễn Thị Lan"))));
        Assert.Equal("name-upper-case", sandbox.World.Journal.Entries[^1].Rule);
    }

    [Fact]
    public async Task A_decomposed_name_finds_nobody()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        Assert.Empty(await sandbox.PeopleAsync(LookUp.Find(("NGUYỄN THỊ LAN", "NGUYỄN THỊ LAN".Normalize(NormalizationForm.FormD)))));
    }

    [Theory]
    [InlineData("ĐÀO")]
    [InlineData("DAO")]
    public async Task A_name_of_one_word_with_Đ_is_found(string name)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        Assert.Single(
            await sandbox.PeopleAsync(LookUp.Find(("000190000017", "000187000042"), ("NGUYỄN THỊ LAN", name), ("19900514", "19870130"))));
    }

    [Fact]
    public async Task A_year_only_birth_is_asked_by_year()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        XElement person = Assert.Single(await sandbox.PeopleAsync(LookUp.FindYearOnly()));

        XElement birth = person.Element(LookUp.Answer + "NgayThangNamSinh")!;
        Assert.Equal("1938", birth.Element(LookUp.Answer + "Nam")!.Value);
        Assert.Null(birth.Element(LookUp.Answer + "NgayThangNam"));
    }

    [Fact]
    public async Task Who_has_only_the_old_number_is_found_by_it()
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        XElement person = Assert.Single(await sandbox.PeopleAsync(LookUp.FindByOldNumber()));

        Assert.Equal(string.Empty, person.Element(LookUp.Answer + "SoDinhDanh")!.Value);
        Assert.Equal("000000066", person.Element(LookUp.Answer + "SoCMND")!.Value);
    }

    [Theory]
    [InlineData("NGUYEN THI LAN", "true")]
    [InlineData("NGUYEN THI HOA", "false")]
    public async Task Verification_answers_yes_or_no_and_nothing_else(string name, string exists)
    {
        await using SandboxHost sandbox = await SandboxHost.StartAsync();

        XElement answer = await (await sandbox.AskAsync(LookUp.Verify(("NGUYỄN THỊ LAN", name)))).BodyAsync();

        Assert.Equal(LookUp.Answer + "KetQuaXacThuc", answer.Name);
        Assert.Equal(exists, Assert.Single(answer.Elements()).Value);
    }
}
