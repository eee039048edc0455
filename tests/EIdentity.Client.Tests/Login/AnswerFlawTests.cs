using System.Net;
using System.Text;

namespace EIdentity.Client.Tests;

/// <summary>Each answer that is no JSON object ends with the code of its endpoint and a word on what it was.</summary>
public sealed class AnswerFlawTests
{
    private const string Discovery = "/.well-known/openid-configuration";

    public static TheoryData<string, int> Endpoints => new()
    {
        { Discovery, 2002 }, { "/keys", 2003 }, { "/par", 2010 }, { "/token", 2007 }, { "/userinfo", 2008 },
    };

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task An_answer_larger_than_any_is_refused_since_waiting_does_not_make_it_smaller(string path, int code)
    {
        LoginException refused = await RefuseAsync(path, answer => answer.Content = Json(new string(' ', (256 * 1024) + 1)));

        Assert.Equal(code, refused.Error.Number);
        Assert.False(refused.IsTransient);
        Assert.Contains("larger than 262144 bytes", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Endpoints))]
    public async Task What_stands_in_the_place_of_an_object_is_named(string path, int code)
    {
        LoginException list = await RefuseAsync(path, answer => answer.Content = Json("[]"));
        LoginException page = await RefuseAsync(path, answer => answer.Content = new StringContent("<html>", Encoding.UTF8, "text/html"));
        LoginException empty = await RefuseAsync(path, answer => answer.Content = Json(string.Empty));
        LoginException untyped = await RefuseAsync(path, answer => answer.Content.Headers.ContentType = null);

        Assert.All([list, page, empty, untyped], refused => Assert.Equal(code, refused.Error.Number));
        Assert.Contains("is a list", list.Message, StringComparison.Ordinal);
        Assert.Contains("media type text/html, not JSON", page.Message, StringComparison.Ordinal);
        Assert.Contains("is empty", empty.Message, StringComparison.Ordinal);
        Assert.Contains("has no Content-Type", untyped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_status_is_named_where_it_is_what_is_wrong_and_the_address_that_was_asked()
    {
        LoginException refused = await RefuseAsync(Discovery, answer =>
        {
            answer.StatusCode = HttpStatusCode.NotFound;
            answer.Content = new StringContent("<html>", Encoding.UTF8, "text/html");
        });

        Assert.Contains("https://eid.example" + Discovery, refused.Message, StringComparison.Ordinal);
        Assert.Contains("has status 404", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<LoginException> RefuseAsync(string path, Action<HttpResponseMessage> change)
    {
        using LoginJourney login = new();
        login.Provider.Document["pushed_authorization_request_endpoint"] = "https://eid.example/par";
        login.Provider.Change = (called, answer) =>
        {
            if (called == path)
            {
                change(answer);
            }
        };
        return await login.RefusalAsync();
    }

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");
}
