using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Sends a browser to the page that says why a login did not work.</summary>
internal static class ProblemRedirect
{
    public static void To(
        HttpResponse response,
        PathString pathBase,
        EIdentityWebOptions options,
        ErrorCode error,
        string? reference,
        string returnUrl)
    {
        QueryString query = QueryString.Create("code", error.Value).Add("returnUrl", returnUrl);
        if (reference is not null)
        {
            query = query.Add("ref", reference);
        }

        response.Redirect(pathBase + options.ProblemPath + query);
    }
}
