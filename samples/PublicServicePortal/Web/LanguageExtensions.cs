using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.WebEncoders;

namespace PublicServicePortal;

/// <summary>Adds Vietnamese and English, chosen by the citizen and kept in a cookie.</summary>
public static class LanguageExtensions
{
    public static IServiceCollection AddTwoLanguages(this IServiceCollection services)
    {
        services.AddRequestLocalization(options =>
        {
            options.SetDefaultCulture("vi").AddSupportedCultures("vi", "en").AddSupportedUICultures("vi", "en");

            // Many browsers in Vietnam are set to English by default: only the citizen's own choice counts.
            options.RequestCultureProviders = [new CookieRequestCultureProvider()];
        });

        // Vietnamese letters stay letters in the HTML, not numeric references.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        services.AddTransient(_ => PortalTexts.OfCurrentRequest());
        return services;
    }

    public static void MapLanguageSwitch(this IEndpointRouteBuilder endpoints) =>
        endpoints.MapGet("/language", (HttpContext context, string? to, string? returnUrl) =>
        {
            context.ChooseLanguage(to);
            return Results.LocalRedirect(RedirectHttpResult.IsLocalUrl(returnUrl) ? returnUrl : "/");
        });

    public static void ChooseLanguage(this HttpContext context, string? language) => context.Response.Cookies.Append(
        CookieRequestCultureProvider.DefaultCookieName,
        CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(language == "en" ? "en" : "vi")),
        new CookieOptions
        {
            HttpOnly = true,
            IsEssential = true,
            MaxAge = TimeSpan.FromDays(365),
            SameSite = SameSiteMode.Lax,
            Secure = context.Request.IsHttps,
        });
}
