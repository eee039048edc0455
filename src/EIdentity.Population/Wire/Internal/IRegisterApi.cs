using Refit;

namespace EIdentity.Population;

/// <summary>Describes the register's one endpoint to Refit; nothing of it is seen outside this room.</summary>
internal interface IRegisterApi
{
    /// <summary>Posts a question. Numbers and names travel in the body only, never in an address.</summary>
    [Post("")]
    Task<HttpResponseMessage> AskAsync(
        [Body] HttpContent question,
        [HeaderCollection] IDictionary<string, string> headers,
        CancellationToken cancellationToken);
}
