using System.Text.RegularExpressions;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;

namespace PublicServicePortal;

/// <summary>Says, in the portal's own layout, why a login did not work and how to go on.</summary>
public sealed partial class ProblemModel(PortalTexts texts, IOptions<EIdentityWebOptions> login) : PageModel
{
    private const string LevelTwo = "/level-2?";

    [FromQuery]
    public string? Code { get; set; }

    [FromQuery(Name = "ref")]
    public string? Reference { get; set; }

    [FromQuery]
    public string? ReturnUrl { get; set; }

    public string? HelpDesk => login.Value.HelpDesk;

    public CitizenMessage Message => CitizenMessage.For(Code, texts.Language, Reference, HelpDesk, User.FindSignedIn() is not null);

    /// <summary>Gets what the log says, in Development only.</summary>
    public string? Cause => CitizenMessage.FindCause(HttpContext, Reference);

    /// <summary>Gets where somebody who is signed in can go on with what they were at, or <see langword="null"/>.</summary>
    /// <remarks>The page that asked for a higher level would ask for it again at once, so the one before it is meant.</remarks>
    public (string Address, string Label)? Back
    {
        get
        {
            string address = ReturnUrl ?? "/";
            if (User.FindSignedIn() is null)
            {
                return null;
            }

            if (address.StartsWith(LevelTwo, StringComparison.Ordinal))
            {
                address = QueryHelpers.ParseQuery(address[(LevelTwo.Length - 1)..])["returnUrl"].ToString();
            }

            return FormOf().Match(address) is { Success: true } form ? (form.Groups[1].Value + "/form", texts.BackToForm)
                : address is "/" or "" || !Url.IsLocalUrl(address) ? null
                : (address, Message.Actions.FirstOrDefault(action => action.Kind == CitizenActionKind.Continue)?.Label ?? texts.Back);
        }
    }

    public void OnGet() => Response.StatusCode = Message.StatusCode;

    public string AddressOf(CitizenAction action) => action.Kind switch
    {
        CitizenActionKind.SignIn => EIdentityDefaults.LoginPath + QueryString.Create("returnUrl", ReturnUrl ?? "/"),
        CitizenActionKind.Help => "/help",
        CitizenActionKind.Continue when Url.IsLocalUrl(ReturnUrl) => ReturnUrl,
        _ => "/",
    };

    [GeneratedRegex("^(/dossiers/[0-9a-f-]{36})/(?:form|submit|check)(?:[?]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex FormOf();
}
