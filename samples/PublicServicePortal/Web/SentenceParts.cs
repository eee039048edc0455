using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace PublicServicePortal;

/// <summary>Marks up what stands inside a sentence: a number that a phone dials, words that are Vietnamese on any page.</summary>
public static class SentenceParts
{
    /// <summary>Makes the number of the help desk a link, where the sentence names the help desk.</summary>
    public static IHtmlContent WithNumber(this string sentence, string? helpDesk)
    {
        if (helpDesk is null || HelpDeskNumber.In(helpDesk) is not { Address: { } address, Shown: { } shown } number)
        {
            return new HtmlContentBuilder().Append(sentence);
        }

        TagBuilder link = new("a") { Attributes = { ["href"] = address } };
        link.InnerHtml.Append(shown);
        HtmlContentBuilder desk = new();
        desk.AppendHtml(link);
        if (number.Rest.Length > 0)
        {
            desk.AppendHtml(Vietnamese(number.Rest));
        }

        return Replace(sentence, helpDesk, desk);
    }

    /// <summary>Says of a part of the sentence that it is Vietnamese, for who has the page read out.</summary>
    public static IHtmlContent WithVietnamese(this string sentence, params ReadOnlySpan<string> parts)
    {
        HtmlContentBuilder marked = new();
        foreach (string part in parts)
        {
            if (sentence.IndexOf(part, StringComparison.Ordinal) is >= 0 and var start)
            {
                marked.Append(sentence[..start]).AppendHtml(Vietnamese(part));
                sentence = sentence[(start + part.Length)..];
            }
        }

        return marked.Append(sentence);
    }

    private static IHtmlContent Replace(string sentence, string part, IHtmlContent with) =>
        sentence.IndexOf(part, StringComparison.Ordinal) is >= 0 and var start
            ? new HtmlContentBuilder().Append(sentence[..start]).AppendHtml(with).Append(sentence[(start + part.Length)..])
            : new HtmlContentBuilder().Append(sentence);

    private static TagBuilder Vietnamese(string words)
    {
        TagBuilder span = new("span") { Attributes = { ["lang"] = "vi" } };
        span.InnerHtml.Append(words);
        return span;
    }
}
