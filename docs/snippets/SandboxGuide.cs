using EIdentity;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Time.Testing;

namespace MyAgency;

internal static class SandboxGuide
{
    public static async Task<bool> RefuseAsync<Program>()
        where Program : class
    {
        #region arm-a-fault
        await using var app = new WebApplicationFactory<Program>().WithEIdentitySandbox();
        app.Sandbox.Faults.Arm(LoginFault.AcrMissing);

        using var browser = app.CreateBrowser();
        await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply");
        var isRefused = browser is { HasSession: false, ProblemCode: "EID2103" };

        app.Sandbox.Faults.AssertAllStruck();
        #endregion
        return isRefused;
    }

    public static void Aim(SandboxWorld sandbox)
    {
        #region aim-a-fault
        sandbox.Faults.Arm(RegisterFault.Throttled, times: 3, onlyFor: People.Hoa);
        #endregion
    }

    public static async Task<HttpResponseMessage> WaitAsync<Program>()
        where Program : class
    {
        #region no-answer-in-time
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var app = new WebApplicationFactory<Program>().WithEIdentitySandbox(sandbox => sandbox.TimeProvider = time);
        using var browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2);
        app.Sandbox.Faults.Arm(RegisterFault.NoAnswerInTime);

        var page = browser.GetAsync("/look-up");
        await app.Sandbox.Faults.WhenStruckAsync(RegisterFault.NoAnswerInTime);
        time.Advance(TimeSpan.FromSeconds(10));
        var answer = await page;
        #endregion
        return answer;
    }
}
