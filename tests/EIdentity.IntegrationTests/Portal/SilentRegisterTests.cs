using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.IntegrationTests;

public class SilentRegisterTests
{
    [Fact]
    public async Task A_test_of_no_answer_in_time_moves_its_clock_and_waits_for_nothing()
    {
        FakeTimeProvider time = new(new DateTimeOffset(2026, 11, 24, 2, 0, 0, TimeSpan.Zero));
        await using PortalJourney portal = new(time);
        (TestBrowser browser, string notice) = await portal.SignInAsync(People.Lan);
        portal.Sandbox.Faults.Arm(RegisterFault.NoAnswerInTime);

        Task<string> form = PortalJourney.BeginFormAsync(browser, notice);
        await portal.Sandbox.Faults.WhenStruckAsync(RegisterFault.NoAnswerInTime, TestContext.Current.CancellationToken);
        time.Advance(TimeSpan.FromSeconds(10));

        Assert.Contains("Chưa lấy được thông tin", await form, StringComparison.Ordinal);
        FaultTexts.AssertListed(RegisterFault.NoAnswerInTime.Name, portal.Logs.GetSnapshot().Single(line => line.Id.Id == 3002).Message);
        portal.Sandbox.Faults.AssertAllStruck();
    }
}
