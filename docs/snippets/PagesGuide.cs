using System.Text.Encodings.Web;
using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Snippets;

internal static class PagesGuide
{
    public static void Add(IServiceCollection services)
    {
        #region add-layout
        services.AddSingleton<IPageLayout, AgencyLayout>();
        #endregion
    }

    public static CitizenMessage Message(HttpContext context, IOptions<EIdentityWebOptions> options)
    {
        #region problem-message
        IQueryCollection query = context.Request.Query;
        CitizenMessage message = CitizenMessage.For(
            query["code"],
            PageLanguage.Vietnamese,
            query["ref"],
            helpDesk: options.Value.HelpDesk,
            isSignedIn: context.User.FindSignedIn() is not null);
        string? cause = CitizenMessage.FindCause(context, query["ref"]);
        #endregion
        _ = cause;
        return message;
    }

    #region page-layout
    public sealed class AgencyLayout : IPageLayout
    {
        public ValueTask<string> WrapAsync(HttpContext context, PageContent page, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult($"""
                <!DOCTYPE html>
                <html lang="{(page.Language == PageLanguage.English ? "en" : "vi")}">
                <head>
                  <meta charset="utf-8">
                  <meta name="viewport" content="width=device-width, initial-scale=1">
                  <title>{HtmlEncoder.Default.Encode(page.Title)}</title>
                  <link rel="stylesheet" href="/agency.css">
                </head>
                <body><header><img src="/agency.svg" alt="An Hòa"></header><main>{page.Html}</main></body>
                </html>
                """);
    }
    #endregion
}
