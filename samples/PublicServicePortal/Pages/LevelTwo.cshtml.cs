using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace PublicServicePortal;

/// <summary>Goes on to another page once level 2 is proven; a form that came along goes with it.</summary>
[RequireAssurance(AssuranceLevel.Level2)]
public sealed class LevelTwoModel : PageModel
{
    public IActionResult OnGet(string? returnUrl) => LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");

    public IActionResult OnPost(string? returnUrl) => LocalRedirectPreserveMethod(Url.IsLocalUrl(returnUrl) ? returnUrl : "/");
}
