using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Ends a logout that names no address to return to.</summary>
internal static class SignedOutPage
{
    public static Task WriteAsync(WorldGround ground, HttpContext context, PageTexts texts, string? frontPage)
    {
        Page page = new(ground, texts, texts.SignedOutTitle);
        page.Html.Element("p", texts.SignedOutText);
        page.AddWaysOut(frontPage);
        return page.WriteAsync(context, StatusCodes.Status200OK, Page.InOtherLanguage(context, texts));
    }
}
