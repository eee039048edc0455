using System.Text;
using System.Text.RegularExpressions;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests.Wire;

/// <summary>Holds every answer to its question: what it names is what was asked (P9).</summary>
public sealed partial class AskedPersonTests
{
    private const string Lan = The.LanNumber;
    private const string Other = "000190000018";

    [Theory]
    [InlineData($"<SoDinhDanh>{Other}</SoDinhDanh>")]
    [InlineData($"<ThongTin><SoDinhDanh>{Other}</SoDinhDanh></ThongTin>")]
    [InlineData($"<CongDan><DinhDanh><SoDinhDanh>{Other}</SoDinhDanh></DinhDanh></CongDan>")]
    [InlineData($"<SoDinhDanh>{Lan}</SoDinhDanh><SoDinhDanh>{Other}</SoDinhDanh>")]
    [InlineData("<SoDinhDanh>000000023</SoDinhDanh>")]
    [InlineData($"<SoCMND>{Other}</SoCMND>")]
    [InlineData("<MaYeuCau>another-request</MaYeuCau>")]
    public async Task P9_a_verdict_that_names_another_number_or_request_is_refused(string echoed)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Verified(echoed));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.RegisterAnswerOfAnotherPerson, refused.Error);
        Assert.DoesNotContain(Other, refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData($"<SoDinhDanh> {Lan} </SoDinhDanh><SoCMND>000000023</SoCMND>")]
    [InlineData("<SoDinhDanh/><SoCMND/><MaYeuCau/>")]
    public async Task A_verdict_that_names_the_person_asked_or_nobody_counts(string echoed)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Verified(echoed));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Theory]
    [InlineData("<SoCMND>000000024</SoCMND>")]
    [InlineData("<SoDinhDanh>000000024</SoDinhDanh>")]
    public async Task A_verdict_about_an_old_number_names_that_one(string echoed)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Verified(echoed));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.VerifyAsync(The.WithLegacyNumber, The.Purpose));

        Assert.Equal(ErrorCodes.RegisterAnswerOfAnotherPerson, refused.Error);
    }

    [Theory]
    [InlineData("<MaYeuCau>another-request</MaYeuCau>", "")]
    [InlineData($"<SoDinhDanh>{Other}</SoDinhDanh>", "")]
    [InlineData("", $"<CongDan><SoDinhDanh>{Other}</SoDinhDanh><HoVaTen><Ten/></HoVaTen></CongDan>")]
    [InlineData("<MaYeuCau>another-request</MaYeuCau>", LanRecord)]
    [InlineData($"<SoDinhDanh>{Other}</SoDinhDanh>", LanRecord)]
    public async Task An_answer_to_another_question_is_refused_whether_it_found_somebody_or_not(string echoed, string records)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(records).Replace(
            "<CongdanCollection",
            $"""<n xmlns="{Ns}">{echoed}</n><CongdanCollection""",
            StringComparison.Ordinal));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.FindAsync(The.Lan, CitizenFields.Name, The.Purpose));

        Assert.Equal(ErrorCodes.RegisterAnswerOfAnotherPerson, refused.Error);
    }

    [Fact]
    public async Task A_request_id_in_the_header_counts_as_well()
    {
        string header = $"""<MaYeuCau xmlns="{Ns}">another-request</MaYeuCau>""";
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Envelope($"""<TonTai xmlns="{Ns}">1</TonTai>""", header));

        await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
    }

    [Fact]
    public async Task The_numbers_of_relatives_in_a_record_are_not_held_against_it()
    {
        const string Relatives = $"<Cha><SoDinhDanh>{Other}</SoDinhDanh></Cha><ChuHo><SoCMND>{Other}</SoCMND></ChuHo>";
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(
            People(LanRecord.Replace("<NoiOHienTai/>", Relatives, StringComparison.Ordinal)));

        Assert.Equal(Sex.Female, (await test.FindLanAsync(CitizenFields.Sex)).Sex);
    }

    [Fact]
    public async Task A_request_id_that_comes_back_as_it_was_sent_counts()
    {
        await using RegisterUnderTest test = new();
        test.Network.Then(_ =>
        {
            string id = RequestId().Match(test.Network.Requests[^1].Body).Groups[1].Value;
            string answer = Verified($"<MaYeuCau>{id}</MaYeuCau>");
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(answer, Encoding.UTF8, "text/xml") });
        });

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    private static string Verified(string echoed) =>
        Envelope($"""<KetQuaXacThuc xmlns="{Ns}"><TonTai>true</TonTai>{echoed}</KetQuaXacThuc>""");

    [GeneratedRegex("MaYeuCau>([0-9a-f]{32})<")]
    private static partial Regex RequestId();
}
