using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Testing;

namespace EIdentity.InteropTests;

/// <summary>Sends the form of a page as a browser does: with its hidden fields, and what somebody typed.</summary>
internal static partial class PageForm
{
    public static async Task<HttpResponseMessage> SubmitAsync(
        this TestBrowser browser,
        HttpResponseMessage page,
        params (string Name, string Value)[] typed)
    {
        string html = await page.Content.ReadAsStringAsync(TestHost.Cancellation);
        page.Dispose();
        Match form = Form().Match(html);
        Assert.True(form.Success, $"{browser.Location} shows no form.");
        Dictionary<string, string> fields = [];
        foreach (Match input in Inputs().Matches(form.Value))
        {
            if (Attribute(input.Value, "name") is { } name && Attribute(input.Value, "value") is { } value)
            {
                fields[name] = value;
            }
        }

        foreach ((string name, string value) in typed)
        {
            fields[name] = value;
        }

        using FormUrlEncodedContent content = new(fields);
        Uri address = new(browser.Location, Attribute(form.Groups["start"].Value, "action"));
        return await browser.PostAsync(address, content, TestHost.Cancellation);
    }

    /// <summary>Reads where a page without a form sends the browser on to.</summary>
    public static Uri Refresh(string html) => new(WebUtility.HtmlDecode(RefreshAddress().Match(html).Value));

    public static string? Attribute(string tag, string name) =>
        Regex.Match(tag, $"\\s{name}=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;

    [GeneratedRegex("(?<start><form[^>]*>).*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("(?<=http-equiv=\"refresh\" content=\"0; url=)[^\"]*")]
    private static partial Regex RefreshAddress();

    [GeneratedRegex("<input[^>]*>")]
    private static partial Regex Inputs();
}
