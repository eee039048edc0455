using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.RegularExpressions;
using System.Text.Unicode;

namespace EIdentity.AspNetCore;

/// <summary>Builds HTML out of interpolated texts: what stands in the text is markup, what is filled in is encoded.</summary>
internal sealed partial class Html
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();

    /// <summary>Appends markup with encoded holes.</summary>
    public Html Add([InterpolatedStringHandlerArgument("")] ref EncodingHandler markup)
    {
        _ = markup;
        return this;
    }

    /// <summary>Appends a text of our own that must not be encoded.</summary>
    public Html AddTrusted(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Appends words of settings or people, marked as Vietnamese where they are and the page is not.</summary>
    public Html AddWords(string words, PageLanguage page) =>
        page != PageLanguage.Vietnamese && VietnameseLetter().IsMatch(words.Normalize())
            ? Add($"<span lang=\"vi\">{words}</span>")
            : Add($"{words}");

    public override string ToString() => _text.ToString();

    // Letters of Vietnamese alone: an "ò" may stand in the English sentence that names the province An Hòa.
    [GeneratedRegex("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]", RegexOptions.CultureInvariant)]
    private static partial Regex VietnameseLetter();

    /// <summary>Writes the parts of an interpolated text straight into the page.</summary>
    [InterpolatedStringHandler]
    public readonly ref struct EncodingHandler
    {
        private readonly StringBuilder _page;

        public EncodingHandler(int literalLength, int formattedCount, Html html)
        {
            _ = (literalLength, formattedCount);
            _page = html._text;
        }

        public void AppendLiteral(string markup) => _page.Append(markup);

        public void AppendFormatted(string? text) => _page.Append(Encoder.Encode(text ?? string.Empty));
    }
}
