using EIdentity.Client;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EIdentity.AspNetCore.Tests;

[RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = GatePlaces.MaxAge, Evidence = LevelEvidence.SignedToken)]
public sealed class GatePageModel : PageModel
{
    public IActionResult OnGet() => Content(GatePlaces.In);
}
