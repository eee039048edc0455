using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Demands a level of one handler only, which ASP.NET does not read: its analyzer and ours are off for the test.</summary>
public sealed class HandlerPageModel : PageModel
{
#pragma warning disable MVC1001, EID0001
    [RequireAssurance(AssuranceLevel.Level2)]
#pragma warning restore MVC1001, EID0001
    public IActionResult OnPost() => Content(GatePlaces.In);
}
