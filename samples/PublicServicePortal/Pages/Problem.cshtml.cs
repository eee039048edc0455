using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace PublicServicePortal;

/// <summary>Says, in the portal's own layout, why a login did not work and how to go on.</summary>
public sealed class ProblemModel(PortalTexts texts, IOptions<EIdentityWebOptions> login) : PageModel
{
    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "ref")]
    public string? Reference { get; set; }

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public CitizenMessage Message =>
        CitizenMessage.For(Code, texts.Language, Reference, login.Value.HelpDesk, User.FindSignedIn() is not null);

    public void OnGet() => Response.StatusCode = Message.StatusCode;

    public string AddressOf(CitizenAction action) => action.Kind switch
    {
        CitizenActionKind.SignIn => EIdentityDefaults.LoginPath + QueryString.Create("returnUrl", ReturnUrl ?? "/"),
        CitizenActionKind.Help => "/help",
        _ => "/",
    };
}
