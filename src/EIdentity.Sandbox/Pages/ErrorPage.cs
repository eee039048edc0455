using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Says why the real service would refuse, where returning to the client would be unsafe, and leads out.</summary>
internal static class ErrorPage
{
    /// <summary>Writes the rule to the journal and shows it.</summary>
    /// <param name="ground">The world.</param>
    /// <param name="context">The request.</param>
    /// <param name="texts">The language.</param>
    /// <param name="rule">What was broken.</param>
    /// <param name="frontPage">The front page of the application that the browser came from, where that is known for sure.</param>
    /// <param name="otherLanguagePath">Where the page stands in the other language, if not at the address of the request.</param>
    public static Task WriteAsync(
        WorldGround ground,
        HttpContext context,
        PageTexts texts,
        Rule rule,
        string? frontPage = null,
        string? otherLanguagePath = null)
    {
        ground.Writer.Refused(context, rule);
        Page page = new(ground, texts, texts.ErrorTitle, isError: true);
        page.Html
            .Element("p", texts.SentenceOf(rule), ("role", "alert"))
            .Open("p").Text(texts.RuleName + " ").Element("code", rule.Name).Close();
        page.AddWaysOut(frontPage);
        return page.WriteAsync(context, StatusCodes.Status400BadRequest, otherLanguagePath ?? Page.InOtherLanguage(context, texts));
    }
}
