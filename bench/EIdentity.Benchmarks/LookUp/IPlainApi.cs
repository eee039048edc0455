using Refit;

namespace EIdentity.Benchmarks;

/// <summary>Describes the register's endpoint to Refit, as an agency's developer would.</summary>
internal interface IPlainApi
{
    [Post("")]
    [Headers("SOAPAction: \"\"", "Accept: text/xml, application/xml")]
    Task<HttpResponseMessage> AskAsync([Body] HttpContent question, CancellationToken cancellationToken);
}
