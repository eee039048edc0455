using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Localization;

namespace EIdentity.AspNetCore;

/// <summary>Chooses a page's language: the app's own choice first, then the browser's, then Vietnamese.</summary>
internal static class PageLanguages
{
    public static PageLanguage Of(HttpContext context)
    {
        string? language = context.Features.Get<IRequestCultureFeature>()?.RequestCulture.UICulture.TwoLetterISOLanguageName
            ?? context.Request.GetTypedHeaders().AcceptLanguage?.OrderByDescending(
                accepted => accepted.Quality ?? 1).FirstOrDefault()?.Value.Value;
        return language?.StartsWith("en", StringComparison.OrdinalIgnoreCase) == true ? PageLanguage.English : PageLanguage.Vietnamese;
    }

    extension(PageLanguage language)
    {
        /// <summary>Gets the code of the language (BCP 47).</summary>
        public string Code => language == PageLanguage.English ? "en" : "vi";
    }
}
