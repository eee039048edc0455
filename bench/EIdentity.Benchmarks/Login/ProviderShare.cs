using System.Web;

namespace EIdentity.Benchmarks;

/// <summary>Does what the provider does for a relying party's calls, without one, so that its share can be taken away.</summary>
internal sealed class ProviderShare(LoginProvider provider) : IDisposable
{
    private const int UsualFormLength = 560;

    private static readonly string Pushed =
        ("client_id=portal&redirect_uri=https%3A%2F%2Fportal.example%2Fback&state=s"
            + "&nonce=kQ9v0c3m1b7n5x2z8l4j6h0gfdsapoiuytrewq12345&scope=openid").PadRight(UsualFormLength, '-');

    private readonly HttpMessageInvoker _provider = new(provider, disposeHandler: false);

    public async Task RunAsync(int count, Meter meter)
    {
        HttpRequestMessage[] requests = [.. Enumerable.Range(0, count).Select(_ => Post("/par", Pushed))];
        string[] answers = new string[count];
        await SendAllAsync();
        requests = [.. answers.Select(answer => Post("/token", $"grant_type=authorization_code&code={CodeOf(answer)}"))];
        await SendAllAsync();
        requests = [.. answers.Select(_ => new HttpRequestMessage(HttpMethod.Get, LoginProvider.Issuer + "/userinfo"))];
        await SendAllAsync();

        async Task SendAllAsync()
        {
            HttpResponseMessage[] sent = new HttpResponseMessage[count];
            meter.Start();
            for (int i = 0; i < count; i++)
            {
                sent[i] = await _provider.SendAsync(requests[i], CancellationToken.None);
            }

            meter.Stop();
            for (int i = 0; i < count; i++)
            {
                answers[i] = await sent[i].Content.ReadAsStringAsync();
            }
        }
    }

    public void Dispose() => _provider.Dispose();

    private string CodeOf(string pushed)
    {
        string handle = pushed.Split('"')[3];
        Uri callback = provider.Authorize(
            new Uri($"{LoginProvider.Issuer}/authorize?client_id=portal&request_uri={Uri.EscapeDataString(handle)}"));
        return HttpUtility.ParseQueryString(callback.Query)["code"]!;
    }

    private static HttpRequestMessage Post(string path, string form) =>
        new(HttpMethod.Post, LoginProvider.Issuer + path) { Content = new StringContent(form) };
}
