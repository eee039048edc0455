using System.Text.Json;

namespace EIdentity.Client.Tests;

public sealed class DpopBackchannelTests
{
    [Fact]
    public async Task A_nonce_belongs_to_origin_and_path_and_not_to_the_words_of_an_error()
    {
        using LoginJourney login = new();
        login.Provider.DpopNonces = 1;

        await SendAsync(login, "https://eid.example/token");
        await SendAsync(login, "https://eid.example/token?tenant=1");
        await SendAsync(login, "https://other.example/token");

        Assert.Equal([null, "token-1", "token-1", null], login.Provider.Calls("/token").Take(4).Select(call => Nonce(call.Proof!)));
    }

    private static async Task SendAsync(LoginJourney login, string address)
    {
        using DpopKey key = new();
        await login.Parts.Bound.SendAsync(
            () => Task.FromResult(
                new HttpRequestMessage(HttpMethod.Post, address) { Content = new FormUrlEncodedContent([new("code", "c")]) }),
            key,
            accessToken: null,
            "the token endpoint",
            ErrorCodes.TokenAnswerRefused,
            CancellationToken.None);
    }

    private static string? Nonce(string proof) =>
        Jws.Claims(proof).TryGetProperty("nonce", out JsonElement nonce) ? nonce.GetString() : null;
}
