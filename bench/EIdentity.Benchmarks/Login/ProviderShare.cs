using System.Web;

namespace EIdentity.Benchmarks;

/// <summary>Does what provider and browser do in a login, without a relying party, so that their share can be taken away.</summary>
internal sealed class ProviderShare(LoginProvider provider) : IDisposable
{
    private readonly HttpMessageInvoker _provider = new(provider, disposeHandler: false);

    public async Task RunAsync()
    {
        string pushed = await PostAsync("/par", "client_id=portal&redirect_uri=https%3A%2F%2Fportal.example%2Fback&state=s&nonce=kQ9v0c3m1b7n5x2z8l4j6h0gfdsapoiuytrewq12345&scope=openid");
        string handle = pushed.Split('"')[3];
        Uri callback = provider.Authorize(new Uri($"{LoginProvider.Issuer}/authorize?client_id=portal&request_uri={Uri.EscapeDataString(handle)}"));
        string code = HttpUtility.ParseQueryString(callback.Query)["code"]!;
        await PostAsync("/token", $"grant_type=authorization_code&code={code}");
        using HttpRequestMessage userInfo = new(HttpMethod.Get, LoginProvider.Issuer + "/userinfo");
        using HttpResponseMessage answer = await _provider.SendAsync(userInfo, CancellationToken.None);
    }

    public void Dispose() => _provider.Dispose();

    private async Task<string> PostAsync(string path, string form)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, LoginProvider.Issuer + path) { Content = new StringContent(form) };
        using HttpResponseMessage answer = await _provider.SendAsync(request, CancellationToken.None);
        return await answer.Content.ReadAsStringAsync();
    }
}
