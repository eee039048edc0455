using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Seams.Tests.Stamp;

/// <summary>Signs the body of each call.</summary>
internal sealed class StampHandler(StampOptions options) : DelegatingHandler
{
    public static string StampOf(string key, byte[] body) =>
        "Stamp " + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), body));

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        byte[] body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        request.Headers.Add(options.Header, StampOf(options.Key!.Reveal(), body));
        return await base.SendAsync(request, cancellationToken);
    }
}
