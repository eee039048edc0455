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
        IEnumerable<(string? Name, string? Value)> hidden = Inputs().Matches(form.Value)
            .Select(input => (Attribute(input.Value, "name"), Attribute(input.Value, "value")));
        Dictionary<string, string> fields = [];
        foreach ((string? name, string? value) in hidden.Concat(typed.Select(field => ((string?)field.Name, (string?)field.Value))))
        {
            if (name is not null && value is not null)
            {
                fields[name] = value;
            }
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
