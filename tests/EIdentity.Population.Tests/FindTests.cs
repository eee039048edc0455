using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

public sealed class FindTests
{
    private const CitizenFields AllListed = CitizenFields.Name
        | CitizenFields.BirthDate
        | CitizenFields.Sex
        | CitizenFields.MaritalStatus
        | CitizenFields.PermanentResidence;

    [Fact]
    public async Task The_fields_asked_for_are_read()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(LanRecord));

        Citizen lan = await test.FindLanAsync(AllListed);

        Assert.Equal("NGUYỄN THỊ LAN", lan.Name.Reveal());
        Assert.Equal("1990-05-17", lan.BirthDate.Reveal());
        Assert.Equal((Sex.Female, MaritalStatus.Unmarried), (lan.Sex.Reveal(), lan.MaritalStatus.Reveal()));
        Assert.Equal("12 Bạch Đằng, tỉnh Gia Lai", lan.PermanentResidence?.Reveal());
        Assert.Equal(("52", null, "21583", "VN"), (
            lan.PermanentResidence?.ProvinceCode.Reveal(),
            lan.PermanentResidence?.FormerDistrictCode.Reveal(),
            lan.PermanentResidence?.CommuneCode.Reveal(),
            lan.PermanentResidence?.Country.Reveal()));
    }

    [Fact]
    public async Task Fields_not_asked_for_stay_missing()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(LanRecord));

        Citizen lan = await test.FindLanAsync(CitizenFields.Sex);

        Assert.Equal(The.LanNumber, lan.Number?.Reveal());
        Assert.Null(lan.LegacyNumber);
        Assert.True(
            lan.Name.IsEmpty && lan.BirthDate.IsEmpty && lan.MaritalStatus == MaritalStatus.Unknown && lan.PermanentResidence is null);
    }

    [Fact]
    public async Task A_broken_field_that_was_not_asked_for_does_no_harm()
    {
        string record = LanRecord.Replace("<TinhTrangHonNhan>1<", "<TinhTrangHonNhan>?<", StringComparison.Ordinal);
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(record));

        Assert.Equal(Sex.Female, (await test.FindLanAsync(CitizenFields.Sex)).Sex.Reveal());
    }

    [Fact]
    public async Task A_name_in_three_parts_is_joined()
    {
        string record = LanRecord.Replace(
            "<Ho/><ChuDem/><Ten>NGUYỄN THỊ LAN</Ten>",
            "<Ho>Nguyễn</Ho><ChuDem>Thị</ChuDem><Ten>Lan</Ten>",
            StringComparison.Ordinal);
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(record));

        Assert.Equal("Nguyễn Thị Lan", (await test.FindLanAsync(CitizenFields.Name)).Name.Reveal());
    }

    [Theory]
    [InlineData("3", MaritalStatus.DivorcedOrWidowed)]
    [InlineData("02", MaritalStatus.Married)]
    [InlineData("9", MaritalStatus.Unknown)]
    [InlineData("", MaritalStatus.Unknown)]
    public async Task A_code_is_read_as_a_number_and_an_unlisted_one_as_unknown(string code, MaritalStatus expected)
    {
        string record = LanRecord.Replace("<TinhTrangHonNhan>1<", $"<TinhTrangHonNhan>{code}<", StringComparison.Ordinal);
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(record));

        Assert.Equal(expected, (await test.FindLanAsync(CitizenFields.MaritalStatus)).MaritalStatus.Reveal());
    }

    [Theory]
    [InlineData("")]
    [InlineData("<CongDan/>")]
    [InlineData("<CongDan><SoDinhDanh/><HoVaTen><Ho/><ChuDem/><Ten/></HoVaTen></CongDan>")]
    public async Task An_empty_collection_or_an_empty_name_means_not_found(string records)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(records));

        Assert.IsType<FindResult.NotFound>(await test.Register.FindAsync(The.Lan, CitizenFields.Name, The.Purpose));
    }

    [Fact]
    public async Task SEC_252_a_year_is_enough_where_the_register_knows_no_more()
    {
        const string Record = "<CongDan><SoDinhDanh>000040000024</SoDinhDanh><HoVaTen><Ten>ĐINH ĐÀO</Ten>"
            + "</HoVaTen><NgayThangNamSinh><Nam>1940</Nam></NgayThangNamSinh></CongDan>";
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(Record));

        FindResult result = await test.Register.FindAsync(The.Elder, CitizenFields.BirthDate, The.Purpose);

        Assert.Equal("1940", Assert.IsType<FindResult.Found>(result).Citizen.BirthDate.Reveal());
    }

    [Fact]
    public async Task A_person_asked_by_an_old_number_is_recognised_by_it_and_keeps_only_that_number()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(LanRecord));

        FindResult result = await test.Register.FindAsync(The.WithLegacyNumber, CitizenFields.Name, The.Purpose);

        Citizen citizen = Assert.IsType<FindResult.Found>(result).Citizen;
        Assert.Equal((The.LegacyNumber, null), (citizen.LegacyNumber?.Reveal(), citizen.Number));
    }

    [Theory]
    [InlineData("<SoDinhDanh>000190000017<", "<SoDinhDanh>000190000018<")]
    [InlineData("<SoDinhDanh>000190000017<", "<SoDinhDanh><")]
    [InlineData("NGUYỄN THỊ LAN", "NGUYỄN THỊ LÂN")]
    [InlineData("<Nam>1990</Nam><NgayThangNam>19900517<", "<Nam>1990</Nam><NgayThangNam>19900518<")]
    [InlineData("<Nam>1990</Nam><NgayThangNam>19900517<", "<Nam>1991</Nam><NgayThangNam><")]
    public async Task SEC_242_244_an_answer_about_another_person_is_refused(string from, string to)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(
            People(LanRecord.Replace(from, to, StringComparison.Ordinal)));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Sex));

        Assert.Equal(ErrorCodes.RegisterAnswerOfAnotherPerson, refused.Error);
    }

    [Theory]
    [InlineData("<SoCMND>000000023<", "<SoCMND>000000024<")]
    [InlineData("<SoCMND>000000023<", "<SoCMND><")]
    public async Task SEC_242_an_old_number_must_come_back_as_well(string from, string to)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(
            People(LanRecord.Replace(from, to, StringComparison.Ordinal)));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.FindAsync(The.WithLegacyNumber, CitizenFields.Sex, The.Purpose));

        Assert.Equal(ErrorCodes.RegisterAnswerOfAnotherPerson, refused.Error);
    }

    [Fact]
    public async Task A_name_asked_bare_is_recognised_in_an_accented_answer()
    {
        PersonIdentity bare = PersonIdentity.Of(The.Lan.Number!.Value, PersonName.Parse("nguyen thi lan"), The.Lan.BirthDate);
        await using RegisterUnderTest test = new RegisterUnderTest(("NameForm", "BareUpper")).Answering(People(LanRecord));

        Assert.IsType<FindResult.Found>(await test.Register.FindAsync(bare, CitizenFields.Sex, The.Purpose));
    }

    [Fact]
    public async Task A_field_that_the_procedure_may_not_ask_for_is_refused_before_any_call()
    {
        await using RegisterUnderTest test = new();

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Name | CitizenFields.CurrentResidence));

        Assert.Equal(ErrorCodes.FieldNotAllowed, refused.Error);
        Assert.Contains("may not ask for CurrentResidence", refused.Message, StringComparison.Ordinal);
        Assert.Empty(test.Network.Requests);
    }

    [Theory]
    [InlineData(CitizenFields.None)]
    [InlineData((CitizenFields)64)]
    public async Task A_question_without_fields_or_with_undefined_ones_is_a_mistake_of_the_caller(CitizenFields fields)
    {
        await using RegisterUnderTest test = new();

        await Assert.ThrowsAsync<ArgumentException>(() => test.FindLanAsync(fields));
    }
}
