using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Plays the web page that firewalls and maintenance put in place of an answer.</summary>
internal static class MaintenancePage
{
    public static async Task WriteAsync(HttpContext context, int status)
    {
        HtmlWriter html = new HtmlWriter()
            .Open("html").Open("head").Element("title", "Request Rejected").Close()
            .Open("body").Element("p", "The sandbox plays a firewall. Your support ID is: 0000000000000000000");
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(html.ToString(), context.RequestAborted).ConfigureAwait(false);
    }
}
