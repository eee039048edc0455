using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Says why the real service would refuse, where returning to the client would be unsafe.</summary>
internal static class ErrorPage
{
    public static Task WriteAsync(WorldGround ground, HttpContext context, PageTexts texts, Rule rule)
    {
        ground.Writer.Refused(context, rule);
        Page page = new(ground, texts, texts.ErrorTitle);
        page.Html
            .Element("p", texts.SentenceOf(rule), ("role", "alert"))
            .Open("p").Text(texts.RuleName + " ").Element("code", rule.Name).Close();
        return page.WriteAsync(context, StatusCodes.Status400BadRequest, otherLanguagePath: null);
    }
}
