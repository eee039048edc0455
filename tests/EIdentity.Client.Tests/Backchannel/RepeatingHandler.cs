namespace EIdentity.Client.Tests;

/// <summary>Stands for what an app puts on all of its clients: it sends every request twice.</summary>
internal sealed class RepeatingHandler : DelegatingHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using HttpResponseMessage first = await base.SendAsync(request, cancellationToken);
        return await base.SendAsync(request, cancellationToken);
    }
}
