using System.Web;

namespace EIdentity.Benchmarks;

/// <summary>Does what the provider does for a relying party's calls, without one, so that its share can be taken away.</summary>
internal sealed class ProviderShare(LoginProvider provider) : IDisposable
{
    private const int UsualFormLength = 560;

    private static readonly string Request =
        ("client_id=portal&redirect_uri=https%3A%2F%2Fportal.example%2Fback&state=s"
            + "&nonce=kQ9v0c3m1b7n5x2z8l4j6h0gfdsapoiuytrewq12345&scope=openid").PadRight(UsualFormLength, '-');

    private readonly HttpMessageInvoker _provider = new(provider, disposeHandler: false);

    public async Task RunAsync(int count, Meter meter)
    {
        string[] queries = [.. Enumerable.Repeat(Request, count)];
        if (provider.TakesPushedRequests)
        {
            string[] pushed = await SendAllAsync(queries.Select(query => Post("par", query)));
            queries = [.. pushed.Select(answer => $"client_id=portal&request_uri={Uri.EscapeDataString(answer.Split('"')[3])}")];
        }

        string[] codes = [.. queries.Select(CodeOf)];
        await SendAllAsync(codes.Select(code => Post("token", $"grant_type=authorization_code&code={code}")));
        await SendAllAsync(codes.Select(_ => new HttpRequestMessage(HttpMethod.Get, AddressOf("userinfo"))));

        async Task<string[]> SendAllAsync(IEnumerable<HttpRequestMessage> calls)
        {
            HttpRequestMessage[] requests = [.. calls];
            HttpResponseMessage[] sent = new HttpResponseMessage[count];
            meter.Start();
            for (int i = 0; i < count; i++)
            {
                sent[i] = await _provider.SendAsync(requests[i], CancellationToken.None);
            }

            meter.Stop();
            return await Task.WhenAll(sent.Select(answer => answer.Content.ReadAsStringAsync()));
        }
    }

    public void Dispose() => _provider.Dispose();

    private string CodeOf(string query) =>
        HttpUtility.ParseQueryString(provider.Authorize(new Uri($"{AddressOf("authorize")}?{query}")).Query)["code"]!;

    private HttpRequestMessage Post(string name, string form) =>
        new(HttpMethod.Post, AddressOf(name)) { Content = new StringContent(form) };

    private string AddressOf(string name) => $"{provider.Endpoints}/{name}";
}
