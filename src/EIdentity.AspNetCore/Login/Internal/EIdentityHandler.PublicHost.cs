using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <content>Begins a login at the host to which the browser comes back.</content>
internal sealed partial class EIdentityHandler
{
    // Says that a browser has already been sent to the public host.
    private const string MovedParameter = "moved";

    private AddressFindings Addresses => Context.RequestServices.GetRequiredService<AddressFindings>();

    // The login's cookie would stay at this host, and the browser comes back to the public one.
    private bool MovesToPublicHost(AssuranceNeed? need, string returnUrl)
    {
        // A browser that has been there meets a proxy that gives the app another host, and all is well. It is not remembered for others:
        // anybody can say so in a link.
        if (!HttpMethods.IsGet(Request.Method)
            || !PublicAddress.IsElsewhere(Request, Options.Web)
            || Request.Query.ContainsKey(MovedParameter))
        {
            return false;
        }

        QueryString query = ProblemRedirect.AddScheme(
            QueryString.Create("returnUrl", returnUrl).Add(MovedParameter, "1"), Scheme.Name);
        if (need?.Level is AssuranceLevel.Level2)
        {
            query = query.Add(LevelLink.Parameter, "2");
        }

        if (PublicAddress.Find(Request, OriginalPathBase, EIdentityDefaults.LoginPath, Options.Web) is not { } login)
        {
            return false;
        }

        NoStore();
        Response.Redirect(login.AbsoluteUri + query.ToUriComponent());
        return true;
    }
}
