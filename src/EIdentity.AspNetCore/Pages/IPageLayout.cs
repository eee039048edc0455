using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Puts the built-in pages into a layout of the application's own.</summary>
/// <remarks>
/// Register one in the service collection, in any lifetime. The pages keep their policy: style sheets, images and fonts may come from the
/// site's own origin, nothing from elsewhere, and no script runs but one of the SDK's own.
/// </remarks>
public interface IPageLayout
{
    /// <summary>Gives the whole HTML document of a page.</summary>
    /// <param name="context">The request that the page answers.</param>
    /// <param name="page">What the page says.</param>
    /// <param name="cancellationToken">Cancelled when the browser goes away.</param>
    ValueTask<string> WrapAsync(HttpContext context, PageContent page, CancellationToken cancellationToken = default);
}
