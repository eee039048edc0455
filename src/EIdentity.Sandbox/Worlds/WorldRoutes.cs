using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace EIdentity.Sandbox;

/// <summary>Maps paths once; each request finds its world, and there the part that answers.</summary>
/// <param name="group">The routes below which all worlds of the mapping answer.</param>
/// <param name="findPart">Finds the part of a type in the world that a request is for, or <see langword="null"/>.</param>
internal sealed class WorldRoutes(RouteGroupBuilder group, Func<HttpContext, Type, WorldPart?> findPart)
{
    private const string Rest = "rest";

    private readonly Dictionary<string, List<string>> _mapped = new(StringComparer.OrdinalIgnoreCase);
    private Func<HttpContext, Task>? _answerNoWorldAsync;

    public void MapGet<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        Map(path, [HttpMethods.Get], answerAsync);

    public void MapPost<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        Map(path, [HttpMethods.Post], answerAsync);

    public void MapGetAndPost<TPart>(string path, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart =>
        Map(path, [HttpMethods.Get, HttpMethods.Post], answerAsync);

    /// <summary>Answers whatever no part answers, with the methods that the address takes, of which there may be none.</summary>
    /// <param name="answerAsync">Answers in a world.</param>
    /// <param name="answerNoWorldAsync">Answers where there is no world.</param>
    public void MapUnknown<TPart>(
        Func<TPart, HttpContext, IReadOnlyList<string>, Task> answerAsync,
        Func<HttpContext, Task> answerNoWorldAsync)
        where TPart : WorldPart
    {
        _answerNoWorldAsync = answerNoWorldAsync;
        // Last of all, so that it takes nothing from an application that answers something beside the sandbox.
        group.Map($"{{**{Rest}}}", context =>
        {
            string path = "/" + context.Request.RouteValues[Rest];
            JournalWriter.Note(context, path);
            return findPart(context, typeof(TPart)) is TPart part
                ? answerAsync(part, context, _mapped.GetValueOrDefault(path) ?? [])
                : AnswerNoWorldAsync(context);
        }).WithOrder(int.MaxValue);
    }

    private void Map<TPart>(string path, string[] methods, Func<TPart, HttpContext, Task> answerAsync)
        where TPart : WorldPart
    {
        List<string> mapped = _mapped.TryGetValue(path, out List<string>? known) ? known : _mapped[path] = [];
        if (Array.Exists(methods, mapped.Contains))
        {
            throw new InvalidOperationException($"Two parts of the sandbox answer at {path}; begin one's paths with its own name.");
        }

        mapped.AddRange(methods);
        group.MapMethods(path, methods, context =>
        {
            JournalWriter.Note(context, path);
            return findPart(context, typeof(TPart)) is TPart part ? answerAsync(part, context) : AnswerNoWorldAsync(context);
        });
    }

    private Task AnswerNoWorldAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return _answerNoWorldAsync?.Invoke(context) ?? Task.CompletedTask;
    }
}
