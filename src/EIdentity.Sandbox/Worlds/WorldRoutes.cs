using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EIdentity.Sandbox;

/// <summary>Maps paths once; each request finds its world, and there the part that answers.</summary>
/// <param name="group">The routes below which all worlds of the mapping answer.</param>
/// <param name="findPart">Finds the part of a type in the world that a request is for, or <see langword="null"/>.</param>
internal sealed class WorldRoutes(RouteGroupBuilder group, Func<HttpContext, Type, WorldPart?> findPart)
{
    private static readonly string[] GetAndPost = [HttpMethods.Get, HttpMethods.Post];

    public void MapGet<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        group.MapGet(path, In(answerAsync));

    public void MapPost<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        group.MapPost(path, In(answerAsync));

    public void MapGetAndPost<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        group.MapMethods(path, GetAndPost, In(answerAsync));

    private RequestDelegate In<TPart>(Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart => context =>
    {
        if (findPart(context, typeof(TPart)) is TPart part)
        {
            return answerAsync(part, context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    };
}
