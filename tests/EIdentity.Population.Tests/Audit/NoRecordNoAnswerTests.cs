using System.Net;
using Microsoft.Extensions.DependencyInjection;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests.Audit;

/// <summary>Where the record fails there is no answer, and a typed error says so (P2).</summary>
public sealed class NoRecordNoAnswerTests
{
    private const string Personal = "about NGUYỄN THỊ LAN 000190000017";

    public static TheoryData<Exception> Failures =>
    [
        new InvalidOperationException(Personal),
        new IOException(Personal),
        new OperationCanceledException(Personal),
        new PopulationRegisterException(ErrorCodes.RegisterThrottled, Personal),
    ];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task P2_a_question_whose_intent_is_not_recorded_does_not_leave(Exception failure)
    {
        await using RegisterUnderTest test = With(new FailingRecord(intent: () => throw failure));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.LookUpNotRecorded, refused.Error);
        Assert.Empty(test.Network.Requests);
        Assert.Empty(test.Tokens.Requests);
        Assert.DoesNotContain("LAN", refused.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task P2_an_answer_whose_outcome_is_not_recorded_is_not_handed_over(Exception failure)
    {
        await using RegisterUnderTest test = With(new FailingRecord(outcome: () => Task.FromException(failure)));
        test.Answering(People(LanRecord));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(
            () => test.FindLanAsync(CitizenFields.Name));

        Assert.Equal((ErrorCodes.LookUpNotRecorded, ErrorActor.Agency), (refused.Error, refused.Error.WhoMustAct));
        Assert.NotNull(refused.RequestId);
        Assert.DoesNotContain("LAN", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_record_that_never_ends_holds_no_look_up_for_ever()
    {
        TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        FailingRecord record = new(intent: () =>
        {
            begun.SetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System);
        });
        await using RegisterUnderTest test = With(record);

        Task<Verdict> asking = test.VerifyAsync();
        await begun.Task;
        while (!asking.IsCompleted)
        {
            test.Time.Advance(TimeSpan.FromSeconds(5));
            await Task.Yield();
        }

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => asking);
        Assert.Contains("TimeoutException", refused.Message, StringComparison.Ordinal);
        Assert.True(record.LastToken.IsCancellationRequested, "A line that waits for its turn would still be written.");
    }

    [Fact]
    public async Task A_failure_keeps_its_own_code_where_its_outcome_is_not_recorded_and_the_log_tells_both()
    {
        await using RegisterUnderTest test = With(new FailingRecord(outcome: () => throw new IOException()));
        test.Network.Answer(HttpStatusCode.TooManyRequests, "");

        PopulationRegisterException failure = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.RegisterThrottled, failure.Error);
        Assert.Equal([3015, 3003], test.Logs.GetSnapshot().Select(line => line.Id.Id).Where(id => id > 3000));
    }

    [Fact]
    public async Task A_caller_who_gives_up_before_the_intent_sends_nothing()
    {
        using CancellationTokenSource caller = new();
        await using RegisterUnderTest test = With(new FailingRecord(intent: caller.CancelAsync));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => test.VerifyAsync(caller.Token));

        Assert.Empty(test.Network.Requests);
    }

    [Fact]
    public async Task A_file_that_can_no_longer_be_written_stops_look_ups_and_they_go_on_when_it_can()
    {
        await using RegisterUnderTest test = new RegisterUnderTest().Answering(Exists("1")).Answering(Exists("1"));
        await test.VerifyAsync();
        File.Move(test.Recorded.Path, test.Recorded.Path + ".away");
        Directory.CreateDirectory(test.Recorded.Path);

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());
        Directory.Delete(test.Recorded.Path);

        Assert.Equal(ErrorCodes.LookUpNotRecorded, refused.Error);
        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Theory]
    [InlineData("/dev/null")]
    [InlineData("/dev/full")]
    public async Task A_file_that_keeps_nothing_and_a_full_disk_are_no_record(string path)
    {
        Assert.SkipUnless(File.Exists(path), $"There is no {path} here.");
        await using RegisterUnderTest test = new(("Record:Path", path));

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal(ErrorCodes.LookUpNotRecorded, refused.Error);
        Assert.Empty(test.Network.Requests);
    }

    private static RegisterUnderTest With(FailingRecord record) =>
        new(services => services.AddSingleton<ILookUpRecord>(record), ("Record:Path", null));
}
