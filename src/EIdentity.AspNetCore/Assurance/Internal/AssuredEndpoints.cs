using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Reads every endpoint of the app as authorization will see it, and the attributes that it will not see.</summary>
internal sealed class AssuredEndpoints(
    IEnumerable<EndpointDataSource> sources, IAuthorizationPolicyProvider policies, IServiceProvider services)
{
    public async Task<List<AssuredEndpoint>> ReadAsync()
    {
        List<AssuredEndpoint> read = [];
        foreach (Endpoint endpoint in sources.SelectMany(source => source.Endpoints))
        {
            Task<AssuredEndpoint> reading = endpoint.Metadata.Any(IsOfMvc)
                ? ReadActionAsync(endpoint)
                : ReadAsync(endpoint, HandlerOf(endpoint));
            read.Add(await reading.ConfigureAwait(false));
        }

        return read;
    }

    // By its name, so that an app without MVC need not load it.
    private static bool IsOfMvc(object metadata)
    {
        for (Type? type = metadata.GetType(); type is not null; type = type.BaseType)
        {
            if (type.Namespace?.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }

    // Not inlined: the types that it names would load MVC.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task<AssuredEndpoint> ReadActionAsync(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ActionDescriptor>() is PageActionDescriptor page
            ? ReadPageAsync(endpoint, page)
            : ReadAsync(endpoint, HandlerOf(endpoint));

    // Its model, and what stands there, is known only once the page is loaded.
    private async Task<AssuredEndpoint> ReadPageAsync(Endpoint endpoint, PageActionDescriptor page)
    {
        CompiledPageActionDescriptor loaded = await services
            .GetRequiredService<PageLoader>()
            .LoadAsync(page, endpoint.Metadata).ConfigureAwait(false);
        Endpoint own = loaded.Endpoint ?? endpoint;
        IEnumerable<string> unread = loaded.HandlerMethods
            .Where(static handler => handler.MethodInfo.IsDefined(typeof(RequireAssuranceAttribute), inherit: true))
            .Select(static handler => NameOf(handler.MethodInfo));
        return new(own, await CombineAsync(own.Metadata).ConfigureAwait(false), [.. unread]);
    }

    private async Task<AssuredEndpoint> ReadAsync(Endpoint endpoint, MethodInfo? handler)
    {
        AssuredEndpoint read = new(endpoint, await CombineAsync(endpoint.Metadata).ConfigureAwait(false), []);
        AssuranceNeed? written = handler is null ? null : AssuranceNeed.Of(AttributesAround(handler));
        return written is null || read.Need?.Covers(written) == true ? read : read with { Unread = [NameOf(handler!)] };
    }

    private Task<AuthorizationPolicy?> CombineAsync(EndpointMetadataCollection metadata) => AuthorizationPolicy.CombineAsync(
        policies,
        metadata.GetOrderedMetadata<IAuthorizeData>(),
        metadata.GetOrderedMetadata<AuthorizationPolicy>());

    // A minimal API's handler stands in the metadata; a plain request delegate is the endpoint itself.
    private static MethodInfo? HandlerOf(Endpoint endpoint) =>
        endpoint.Metadata.GetMetadata<MethodInfo>() ?? endpoint.RequestDelegate?.Method;

    private static IEnumerable<AssuranceRequirement> AttributesAround(MethodInfo handler)
    {
        IEnumerable<RequireAssuranceAttribute> attributes = handler.GetCustomAttributes<RequireAssuranceAttribute>(inherit: true);
        for (Type? type = handler.DeclaringType; type is not null; type = OuterOf(type))
        {
            attributes = attributes.Concat(type.GetCustomAttributes<RequireAssuranceAttribute>(inherit: true));
        }

        return attributes.Select(static attribute => attribute.Requirement);
    }

    // A lambda stands in a class of the compiler's, inside the one that was written.
    private static Type? OuterOf(Type type) =>
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) ? type.DeclaringType : null;

    private static string NameOf(MethodInfo method) => OuterOf(method.DeclaringType!) is { } written
        ? $"a lambda in {written.Name}"
        : $"{method.DeclaringType!.Name}.{method.Name}";
}
