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
}
