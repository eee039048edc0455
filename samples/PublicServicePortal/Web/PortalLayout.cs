using EIdentity.AspNetCore;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewEngines;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Options;

namespace PublicServicePortal;

/// <summary>Puts the built-in pages between the header and the footer of the portal's own pages.</summary>
public sealed class PortalLayout(
    ICompositeViewEngine views,
    IModelMetadataProvider metadata,
    ITempDataDictionaryFactory tempData,
    IOptions<MvcViewOptions> options) : IPageLayout
{
    private const string View = "/Pages/Shared/_BuiltIn.cshtml";

    public async ValueTask<string> WrapAsync(HttpContext context, PageContent page, CancellationToken cancellationToken = default)
    {
        ActionContext action = new(context, context.GetRouteData(), new ActionDescriptor());
        IView view = views.GetView(executingFilePath: null, View, isMainPage: true).EnsureSuccessful(originalLocations: null).View!;
        ViewDataDictionary<PageContent> data = new(metadata, action.ModelState) { Model = page };
        using StringWriter html = new();
        await view.RenderAsync(
            new ViewContext(action, view, data, tempData.GetTempData(context), html, options.Value.HtmlHelperOptions));
        return html.ToString();
    }
}
