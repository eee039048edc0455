using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Sends a browser to the page that says why a login did not work.</summary>
internal static class ProblemRedirect
{
    /// <summary>Leads to the page of a failure; in Development the page can then say what the log says.</summary>
    public static void To(
        HttpContext context, PathString pathBase, EIdentityWebOptions options, EIdentityException failure, string returnUrl, string scheme)
    {
        context.RequestServices.GetRequiredService<RecentCauses>().Note(failure);
        To(context.Response, pathBase, options, failure.Error, failure.Reference, returnUrl, scheme);
    }

    public static void To(
        HttpResponse response,
        PathString pathBase,
        EIdentityWebOptions options,
        ErrorCode error,
        string? reference,
        string returnUrl,
        string scheme)
    {
        QueryString query = AddScheme(QueryString.Create("code", error.Value).Add("returnUrl", returnUrl), scheme);
        if (reference is not null)
        {
            query = query.Add("ref", reference);
        }

        response.Redirect(LocalAddress.Of(pathBase, options.ProblemPath + query));
    }

    /// <summary>Names the login to go to, so that the next try goes there too; the one without a name goes without saying.</summary>
    public static QueryString AddScheme(QueryString query, string? scheme) =>
        scheme is null or EIdentityDefaults.AuthenticationScheme ? query : query.Add("scheme", scheme);
}
