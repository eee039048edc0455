using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace PublicServicePortal;

/// <summary>Shows a calm page in place of an error; a refused form comes here as it was posted, without a valid token.</summary>
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
public sealed class ErrorModel : PageModel
{
    public void OnGet(int? status) =>
        Response.StatusCode = status is >= 400 and < 600 ? status.Value : StatusCodes.Status500InternalServerError;

    public void OnPost(int? status) => OnGet(status);
}
