using Refit;

namespace EIdentity.Population;

/// <summary>Describes the register's one endpoint to Refit; nothing of it is seen outside this room.</summary>
internal interface IRegisterApi
{
    /// <summary>Posts an envelope. Numbers and names travel in the body only, never in an address.</summary>
    [Post("")]
    [Headers("SOAPAction: \"\"", "Accept: text/xml, application/xml")]
    Task<HttpResponseMessage> AskAsync([Body] HttpContent envelope, CancellationToken cancellationToken);
}
