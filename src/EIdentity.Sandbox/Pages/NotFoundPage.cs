using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Answers at addresses that nobody answers at: a page for people, JSON for programs.</summary>
internal static class NotFoundPage
{
    /// <summary>Answers in a world; the methods are those that the address takes, if any.</summary>
    public static Task WriteAsync(WorldGround ground, HttpContext context, IReadOnlyList<string> methods)
    {
        PageTexts texts = PageTexts.For(context.Request);
        if (methods.Count == 0)
        {
            return WriteAsync(ground, context, texts, StatusCodes.Status404NotFound, texts.NotFoundText);
        }

        string allowed = string.Join(", ", methods);
        context.Response.Headers.Allow = allowed;
        return WriteAsync(ground, context, texts, StatusCodes.Status405MethodNotAllowed, $"{texts.OtherMethodText} {allowed}.");
    }

    public static Task WriteNoWorldAsync(HttpContext context)
    {
        PageTexts texts = PageTexts.For(context.Request);
        return WriteAsync(null, context, texts, StatusCodes.Status404NotFound, texts.NoWorldText);
    }

    private static Task WriteAsync(WorldGround? ground, HttpContext context, PageTexts texts, int status, string text)
    {
        if (!context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            JsonObject body = new() { ["error"] = "not_found", ["error_description"] = text };
            return OAuthAnswer.WriteAsync(context, body, status);
        }

        Page page = new(ground, texts, texts.NotFoundTitle, isError: true);
        page.Html.Element("p", text, ("role", "alert"));
        if (ground is null)
        {
            return page.WriteAsync(context, status, otherLanguagePath: null);
        }

        page.AddWaysOut();
        return page.WriteAsync(context, status, Page.InOtherLanguage(context, texts));
    }
}
