using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EIdentity.AspNetCore.Tests;

[RequireAssurance(AssuranceLevel.Level2)]
public sealed class GatePageModel : PageModel
{
    public IActionResult OnGet() => Content(GatePlaces.In);
}
