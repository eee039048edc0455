#region test-usings
using EIdentity;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
#endregion

namespace MyAgency;

internal static class StartTest
{
    public static async Task<string> TestAsync<Program>()
        where Program : class
    {
        #region test-in-three-lines
        await using var app = new WebApplicationFactory<Program>().WithEIdentitySandbox();
        var browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2);
        var page = await browser.GetStringAsync("/apply");
        #endregion
        return page;
    }

    public static async Task<bool> RefuseAsync<Program>()
        where Program : class
    {
        await using var app = new WebApplicationFactory<Program>().WithEIdentitySandbox();
        #region refusal-in-three-lines
        using var browser = app.CreateBrowser();
        await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, "/apply");
        var isRefused = browser is { HasSession: false, ProblemCode: "EID2101" };
        #endregion
        return isRefused;
    }
}
