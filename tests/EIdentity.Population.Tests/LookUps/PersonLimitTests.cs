using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Population.Tests.LookUps;

/// <summary>One person is not looked up without end, whoever asks (P10).</summary>
public sealed class PersonLimitTests
{
    private static readonly (string, string?) Two = ("MaxLookUpsPerPerson", "2");

    [Fact]
    public async Task P10_one_look_up_too_many_about_a_person_is_refused_before_it_leaves()
    {
        await using RegisterUnderTest test = Register(Two);
        await test.VerifyAsync();
        await test.VerifyAsync();

        PopulationRegisterException refused = await Assert.ThrowsAsync<PopulationRegisterException>(() => test.VerifyAsync());

        Assert.Equal((ErrorCodes.LookUpsTooFrequent, true), (refused.Error, refused.IsTransient));
        Assert.Equal((TimeSpan.FromMinutes(10), null), (refused.RetryAfter, refused.RequestId));
        Assert.Equal((2, 4), (test.Network.Requests.Count, test.Recorded.Lines.Length));
    }

    [Fact]
    public async Task What_citizens_ask_about_themselves_keeps_no_officer_from_asking_and_the_other_way_round()
    {
        await using RegisterUnderTest test = Register(("MaxLookUpsPerPerson", "1"));

        await test.Register.VerifyAsync(The.Lan, The.PurposeOf(Actor.Self));
        await test.Register.VerifyAsync(The.Lan, The.PurposeOf(Actor.Officer("canbo-17")));

        await RefusedAsync(Actor.Self);
        await RefusedAsync(Actor.Officer("canbo-17"));
        async Task RefusedAsync(Actor actor) => Assert.Equal(
            ErrorCodes.LookUpsTooFrequent,
            (await Assert.ThrowsAsync<PopulationRegisterException>(
                () => test.Register.VerifyAsync(The.Lan, The.PurposeOf(actor)))).Error);
    }

    [Fact]
    public async Task Officers_are_counted_together_and_both_operations_too()
    {
        await using RegisterUnderTest test = Register(Two);
        await test.VerifyAsync();
        await test.VerifyAsync();

        Task find = test.Register.FindAsync(The.Lan, CitizenFields.Name, The.PurposeOf(Actor.Officer("canbo-18")));

        Assert.Equal(ErrorCodes.LookUpsTooFrequent, (await Assert.ThrowsAsync<PopulationRegisterException>(() => find)).Error);
    }

    [Fact]
    public async Task Another_person_is_counted_alone_and_a_batch_not_at_all()
    {
        await using RegisterUnderTest test = Register(("MaxLookUpsPerPerson", "1"));
        await test.VerifyAsync();

        await test.Register.VerifyAsync(The.Elder, The.Purpose);
        await test.Register.VerifyAsync(The.Lan, The.PurposeOf(Actor.Batch("cleansing")));

        Assert.Equal(3, test.Network.Requests.Count);
    }

    [Fact]
    public async Task When_the_window_has_passed_the_person_may_be_looked_up_again()
    {
        await using RegisterUnderTest test = Register(("MaxLookUpsPerPerson", "1"), ("LookUpWindow", "00:01:00"));
        await test.VerifyAsync();

        test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(Verdict.Confirmed, await test.VerifyAsync());
    }

    [Fact]
    public async Task A_hundred_at_once_get_no_more_through_than_one_after_another()
    {
        await using RegisterUnderTest test = Register();

        Task<bool>[] calls = [.. Enumerable.Range(0, 100).Select(_ => IsAnsweredAsync(test))];

        Assert.Equal(30, (await Task.WhenAll(calls)).Count(isAnswered => isAnswered));
    }

    [Theory]
    [InlineData("MaxLookUpsPerPerson", "0")]
    [InlineData("MaxLookUpsPerPerson", "1000001")]
    [InlineData("LookUpWindow", "00:00:00")]
    [InlineData("LookUpWindow", "2.00:00:00")]
    public async Task A_limit_that_is_none_stops_the_start(string setting, string value)
    {
        await using RegisterUnderTest test = new((setting, value));

        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(
            () => test.Services.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains($"Population:{setting} is", refused.Message, StringComparison.Ordinal);
    }

    private static RegisterUnderTest Register(params (string, string?)[] settings)
    {
        RegisterUnderTest test = new(settings);
        test.Network.AlwaysAnswer(HttpStatusCode.OK, Answers.Exists("true"), "text/xml");
        return test;
    }

    private static async Task<bool> IsAnsweredAsync(RegisterUnderTest test)
    {
        try
        {
            await test.VerifyAsync();
            return true;
        }
        catch (PopulationRegisterException refused) when (refused.Error == ErrorCodes.LookUpsTooFrequent)
        {
            return false;
        }
    }
}
