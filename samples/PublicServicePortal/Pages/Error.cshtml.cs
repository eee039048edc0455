using EIdentity;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace PublicServicePortal;

/// <summary>Shows a calm page in place of an error; a refused form comes here as it was posted, without a valid token.</summary>
[IgnoreAntiforgeryToken]
[DisableRateLimiting]
public sealed class ErrorModel(IOptions<EIdentityWebOptions> login, ILogger<ErrorModel> logger) : PageModel
{
    public string? HelpDesk => login.Value.HelpDesk;

    /// <summary>Gets what the help desk finds in the log, or <see langword="null"/> where nothing failed.</summary>
    public string? SupportCode { get; private set; }

    /// <summary>Gets a value indicating whether a form was refused, as a rule for a token of another account or an old one.</summary>
    /// <remarks>To try again would not help: the page that the form stands on has to be opened anew, by its own citizen.</remarks>
    public bool IsRefusedForm => Response.StatusCode == StatusCodes.Status400BadRequest && HttpMethods.IsPost(Request.Method);

    /// <summary>Gets the page to try again, or <see langword="null"/> when somebody opened this page itself.</summary>
    public string? Again
    {
        get
        {
            IFeatureCollection features = HttpContext.Features;
            string? address = features.Get<IStatusCodeReExecuteFeature>() is { } refused
                ? refused.OriginalPathBase + refused.OriginalPath + QueryIfRead(refused.OriginalQueryString)
                : features.Get<IExceptionHandlerPathFeature>() is { } failed
                    ? Request.PathBase + failed.Path + QueryIfRead(Request.QueryString.Value)
                    : null;
            return Url.IsLocalUrl(address) ? address : null;
        }
    }

    public void OnGet(int? status)
    {
        Response.StatusCode = status is >= 400 and < 600 ? status.Value : StatusCodes.Status500InternalServerError;
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is { } failed)
        {
            SupportCode = (failed.Error as EIdentityException)?.Reference ?? HttpContext.TraceIdentifier;
            Log.ErrorShown(logger, SupportCode);
        }
    }

    public void OnPost(int? status) => OnGet(status);

    // What was posted cannot be sent again by a link; the page without its handler shows where the citizen was.
    private string? QueryIfRead(string? query) => HttpMethods.IsPost(Request.Method) ? null : query;
}
