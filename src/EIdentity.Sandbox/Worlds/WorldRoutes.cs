using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EIdentity.Sandbox;

/// <summary>Maps paths once; each request finds its world, and there the part that answers.</summary>
/// <param name="group">The routes below which all worlds of the mapping answer.</param>
/// <param name="findPart">Finds the part of a type in the world that a request is for, or <see langword="null"/>.</param>
internal sealed class WorldRoutes(RouteGroupBuilder group, Func<HttpContext, Type, WorldPart?> findPart)
{
    private readonly HashSet<string> _mapped = [];

    public void MapGet<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        Map(path, [HttpMethods.Get], answerAsync);

    public void MapPost<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        Map(path, [HttpMethods.Post], answerAsync);

    public void MapGetAndPost<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        Map(path, [HttpMethods.Get, HttpMethods.Post], answerAsync);

    private void Map<TPart>(string path, string[] methods, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart
    {
        if (Array.Exists(methods, method => !_mapped.Add($"{method} {path}")))
        {
            throw new InvalidOperationException($"Two parts of the sandbox answer at {path}; begin one's paths with its own name.");
        }

        group.MapMethods(path, methods, context =>
        {
            if (findPart(context, typeof(TPart)) is TPart part)
            {
                JournalWriter.Note(context, path);
                return answerAsync(part, context);
            }

            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
    }
}
