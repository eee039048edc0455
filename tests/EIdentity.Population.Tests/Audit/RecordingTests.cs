using System.Net;
using System.Text.Json;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests.Audit;

/// <summary>No question without an intent, and no answer without an outcome in the record (P2).</summary>
public sealed class RecordingTests
{
    [Fact]
    public async Task The_intent_is_on_the_disk_when_the_question_leaves_and_the_outcome_when_the_answer_is_handed_over()
    {
        await using RegisterUnderTest test = new();
        string?[] whenItLeft = [];
        test.Network.Then(_ =>
        {
            whenItLeft = test.Recorded.Kinds;
            return Task.FromResult(new HttpResponseMessage { Content = new StringContent(Exists("true"), null, "text/xml") });
        });

        await test.VerifyAsync();

        Assert.Equal(["intent"], whenItLeft);
        Assert.Equal(["intent", "outcome"], test.Recorded.Kinds);
    }

    [Fact]
    public async Task The_record_says_who_asked_about_whom_what_and_why_and_what_came_of_it()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(LanRecord));

        await test.FindLanAsync(CitizenFields.Name | CitizenFields.Sex);

        JsonElement[] records = test.Recorded.Records;
        string id = records[0].GetProperty("request").GetString()!;
        Assert.Contains($">{id}<", test.Network.Requests[0].Body, StringComparison.Ordinal);
        string at = JsonSerializer.Serialize(test.Time.GetUtcNow().UtcDateTime).Replace('"', '\'');
        string common = $"'request':'{id}','register':'','at':{at}";
        Assert.Equal(
            $"{{'v':1,'record':'intent',{common},'operation':'Find','procedure':'1.004873','dossier':'H08.17-250101-0001',"
                + "'actor':{'kind':'officer','account':'canbo-17'},'fields':['Name','Sex'],"
                + $"'person':{{'key':'2026','digest':'{RecordFile.Digest(The.LanNumber)}'}}}}",
            test.Recorded.Lines[0].Replace('"', '\''));
        Assert.Equal($"{{'v':1,'record':'outcome',{common},'result':'Found'}}", test.Recorded.Lines[1].Replace('"', '\''));
    }

    [Theory]
    [InlineData("cb-000190000017@soyte")]
    [InlineData("000190000017_1")]
    public async Task A_number_inside_an_account_is_digested_where_it_stands(string account)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists("1"));

        await test.Register.VerifyAsync(The.Lan, The.PurposeOf(Actor.Officer(account)));

        string record = string.Join('\n', test.Recorded.Lines);
        Assert.DoesNotContain("000190000017", record, StringComparison.Ordinal);
        Assert.Contains($"[2026 {RecordFile.Digest("000190000017")}]", record, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("H08.17-202611300017")]
    [InlineData("20261130" + "0017")]
    [InlineData("5b0e1f0c-2a4e-4f6e-9d57-004719283746")]
    [InlineData("000000023")]
    public async Task A_dossier_stands_in_the_record_as_the_program_gave_it(string dossier)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists("1"));

        await test.Register.VerifyAsync(The.Lan, Purpose.For("1.004873", dossier, Actor.Self));

        Assert.Equal(dossier, test.Recorded.Records[0].GetProperty("dossier").GetString());
    }

    [Fact]
    public async Task The_record_holds_no_number_no_name_no_birth_date_and_no_value_of_the_answer()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(People(LanRecord)).Answering(Exists("1"));
        Actor numbered = Actor.Officer("000190000017");

        await test.FindLanAsync(CitizenFields.Name | CitizenFields.PermanentResidence);
        await test.Register.VerifyAsync(The.WithLegacyNumber, The.PurposeOf(numbered));

        string record = string.Join('\n', test.Recorded.Lines);
        Assert.All(
            ["000190000017", "000000023", "LAN\"", "Lan", "1990", "Bạch", "B\\u1EA1ch", "52\"", "21583"],
            personal => Assert.DoesNotContain(personal, record, StringComparison.Ordinal));
        JsonElement actor = test.Recorded.Records[2].GetProperty("actor");
        Assert.Equal(RecordFile.Digest("000190000017"), actor.GetProperty("person").GetProperty("digest").GetString());
        Assert.Equal(RecordFile.Digest("000000023"), test.Recorded.Records[2].GetProperty("person").GetProperty("digest").GetString());
    }

    [Theory]
    [InlineData("1", "Confirmed")]
    [InlineData("0", "NotConfirmed")]
    [InlineData("", "Inconclusive")]
    public async Task A_verdict_is_recorded_as_what_it_was(string answer, string result)
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists(answer));

        await test.VerifyAsync();

        Assert.Equal(result, test.Recorded.Records[1].GetProperty("result").GetString());
    }

    [Fact]
    public async Task A_look_up_that_fails_is_recorded_with_its_code()
    {
        await using RegisterUnderTest test = new();
        test.Network.Answer(HttpStatusCode.TooManyRequests, "");

        await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        JsonElement outcome = test.Recorded.Records[1];
        Assert.Equal(("Failed", "EID3003"), (outcome.GetProperty("result").GetString(), outcome.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_look_up_that_the_caller_gives_up_is_recorded_as_cancelled()
    {
        await using RegisterUnderTest test = new();
        using CancellationTokenSource caller = new();
        Task arrived = test.Network.Hang();
        Task<Verdict> asking = test.VerifyAsync(caller.Token);
        await arrived;

        await caller.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        Assert.Equal("Cancelled", test.Recorded.Records[1].GetProperty("result").GetString());
    }

    [Fact]
    public async Task What_is_refused_before_a_question_is_made_leaves_no_record()
    {
        await using RegisterUnderTest test = new();

        await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.Register.VerifyAsync(The.Lan, Purpose.For("9.999999", "d", Actor.Self)));

        Assert.Empty(test.Recorded.Lines);
    }

    [Fact]
    public async Task A_question_that_is_sent_again_keeps_its_one_intent()
    {
        await using RegisterUnderTest test = new();
        test.Network.Fail(new HttpRequestException(HttpRequestError.ConnectionError));
        test.Answering(Exists("1"));

        await test.VerifyAsync();

        Assert.Equal(2, test.Network.Requests.Count);
        Assert.Equal(["intent", "outcome"], test.Recorded.Kinds);
    }

    [Fact]
    public async Task Look_ups_of_two_registers_in_one_file_leave_whole_lines_that_pair_up()
    {
        await using TwoRegisters test = new();
        test.Tokens.AlwaysAnswer(HttpStatusCode.OK, """{"access_token":"t","token_type":"Bearer","expires_in":3600}""", "application/json");
        test.TaxNetwork.AlwaysAnswer(HttpStatusCode.OK, Exists("1"), "text/xml");
        test.LandNetwork.AlwaysAnswer(HttpStatusCode.OK, Exists("1"), "text/xml");

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => i % 2 == 0 ? test.AskTaxAsync() : test.AskLandAsync()));

        IGrouping<string, JsonElement>[] questions =
            [.. test.Recorded.Records.GroupBy(record => record.GetProperty("request").GetString()!)];
        Assert.Equal(40, questions.Length);
        Assert.All(questions, pair => Assert.Equal(
            ["intent", "outcome"], pair.Select(record => record.GetProperty("record").GetString())));
        Assert.All(questions, pair => Assert.Single(pair.Select(record => record.GetProperty("register").GetString()).Distinct()));
    }
}
