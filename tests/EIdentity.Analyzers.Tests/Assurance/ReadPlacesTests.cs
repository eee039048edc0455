namespace EIdentity.Analyzers.Tests;

/// <summary>Demands a level where ASP.NET, or the app at its start, reads it: the compiler says nothing.</summary>
public sealed class ReadPlacesTests
{
    public static TheoryData<string, string> ReadPlaces => new()
    {
        { "a handler's method", """
            static class Handlers
            {
                public static void Map(IEndpointRouteBuilder app) => app.MapPost("/x", Submit);
                [RequireAssurance(Level2)] static string Submit() => "in";
            }
            """ },
        { "a handler of an object, mapped as what it fulfils", """
            interface IHandler { string Get(); }
            class Handler : IHandler { [RequireAssurance(Level2)] public string Get() => "in"; }
            class Other(IHandler handler) { public void Map(IEndpointRouteBuilder app) => app.MapGet("/x", handler.Get); }
            """ },
        { "a handler that overrides the one that is mapped", """
            abstract class Handler { public abstract string Get(); }
            class Derived : Handler { [RequireAssurance(Level2)] public override string Get() => "in"; }
            class Other(Handler handler) { public void Map(IEndpointRouteBuilder app) => app.MapGet("/x", handler.Get); }
            """ },
        { "a generic handler, and one of a generic class", """
            class Handler<T>
            {
                [RequireAssurance(Level2)] public static string Get() => "in";
                [RequireAssurance(Level2)] public static string Post<TBody>(TBody body) => "in";
            }
            class Other
            {
                public void Get(RouteGroupBuilder app) => app.MapGet("/x", Handler<int>.Get);
                public void Post(WebApplication app) => app.MapPost("/x", Handler<int>.Post<string>);
            }
            """ },
        { "a plain request delegate", """
            class Handlers
            {
                public void Map(WebApplication app) { app.Map("/x", WriteAsync); app.MapFallback(new RequestDelegate(FallBackAsync)); }
                [RequireAssurance(Level2)] Task WriteAsync(HttpContext context) => context.Response.WriteAsync("in");
                [RequireAssurance(Level2)] Task FallBackAsync(HttpContext context) => context.Response.WriteAsync("in");
            }
            """ },
        { "handlers kept in a table and mapped from it", """
            class Handlers
            {
                static readonly Dictionary<string, Delegate> Routes = new() { ["/a"] = First };
                static Handlers() => Routes.Add("/b", Second);
                static readonly (string, Delegate)[] More = [("/c", Third)];
                [RequireAssurance(Level2)] static string First() => "in";
                [RequireAssurance(Level2)] static string Second() => "in";
                [RequireAssurance(Level2)] static string Third() => "in";
            }
            """ },
        { "handlers handed to an app's own way of mapping", """
            static class Mapping
            {
                public static void MapForm(this IEndpointRouteBuilder app, string path, Func<string> handler) => app.MapPost(path, handler);
                public static void Map(IEndpointRouteBuilder app, bool isNew) => app.MapForm("/x", isNew ? Submit : SubmitOld);
                [RequireAssurance(Level2)] static string Submit() => "in";
                [RequireAssurance(Level2)] static string SubmitOld() => "in";
            }
            """ },
        { "lambdas and local functions", """
            class Other
            {
                public void Map(IEndpointRouteBuilder app)
                {
                    app.MapGet("/a", [RequireAssurance(Level2)] () => "in");
                    app.MapGet("/b", [RequireAssurance(Level2)] (HttpContext context) => context.Response.WriteAsync("in"));
                    app.MapGet("/c", Local);
                    [RequireAssurance(Level2)] string Local() => "in";
                }
            }
            """ },
        { "a handler's class, which the app reads at start", """
            [RequireAssurance(Level2)] class Base { public string Get() => "in"; }
            class Handler : Base { }
            [RequireAssurance(Level2)] class Lambdas { public void Map(IEndpointRouteBuilder app) => app.MapGet("/c", () => "in"); }
            class Other { public void Map(IEndpointRouteBuilder app) => app.MapGet("/x", new Handler().Get); }
            """ },
        { "controllers and their actions", """
            [RequireAssurance(Level2)] public class A : ControllerBase { [RequireAssurance(Level2)] public string Get() => "in"; }
            [ApiController, RequireAssurance(Level2)] public class B { [RequireAssurance(Level2)] public string Get() => "in"; }
            [RequireAssurance(Level2)] public class NamedController { [RequireAssurance(Level2)] public string Get() => "in"; }
            [RequireAssurance(Level2)] public abstract class C<T> : Controller { [RequireAssurance(Level2)] public abstract string Get(); }
            """ },
        { "what a controller inherits", """
            [RequireAssurance(Level2)] public abstract class Plain { [RequireAssurance(Level2)] public string Get() => "in"; }
            public class DossierController : Plain { }
            """ },
        { "hubs and their methods", """
            public interface IClient { Task Get(); }
            [RequireAssurance(Level1)] public class A : Hub { [RequireAssurance(Level2)] public string Get() => "in"; }
            [RequireAssurance(Level1)] public class B : Hub<IClient> { [RequireAssurance(Level2)] public Task Get() => Clients.All.Get(); }
            public abstract class C : DynamicHub { [RequireAssurance(Level2)] public virtual string Get() => "in"; }
            """ },
        { "gRPC services and their methods", """
            [BindServiceMethod(typeof(Bound), "Bind")]
            public abstract class Bound { public virtual Task<string> Answer(string one, ServerCallContext call) => Task.FromResult(one); }
            [RequireAssurance(Level1)] public class Service : Bound
            {
                [RequireAssurance(Level2)]
                public override Task<string> Answer(string one, ServerCallContext call) => Task.FromResult(one);
            }
            """ },
        { "a gRPC service without generated code", """
            [RequireAssurance(Level1)] public class Service { [RequireAssurance(Level2)] public Task Answer() => Task.CompletedTask; }
            class Other { public void Map(IEndpointRouteBuilder app) => app.MapGrpcService<Service>(); }
            """ },
        { "page models, and a page that is its own", """
            [RequireAssurance(Level2)] public class Model : PageModel { public void OnGet() { } }
            [RequireAssurance(Level2)] public abstract class Page2 : Page { public Page2 Model => this; }
            """ },
        { "components with a route", """
            [Route("/x"), RequireAssurance(Level2)] public class A : ComponentBase;
            [RequireAssurance(Level2)] public abstract class Base : ComponentBase;
            [Route("/y")] public class B : Base;
            public class Root : ComponentBase
            {
                protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.OpenComponent<AuthorizeRouteView>(0);
            }
            """ },
        { "a bare route view in an app whose components demand nothing", """
            [Route("/x")] public class A : ComponentBase;
            public class Root : ComponentBase
            {
                protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.OpenComponent<RouteView>(0);
            }
            """ },
        { "an app's own route view, which may authorize", """
            [Route("/x"), RequireAssurance(Level2)] public class A : ComponentBase;
            public class OwnView : RouteView { protected override void Render(RenderTreeBuilder builder) => base.Render(builder); }
            public class Root : ComponentBase
            {
                protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.OpenComponent<OwnView>(0);
            }
            """ },
    };

    [Theory]
    [MemberData(nameof(ReadPlaces))]
    public async Task A_level_that_is_read_is_no_error(string place, string code)
    {
        Assert.True((await AnalyzedCode.DiagnoseAsync(code)) is [], place);
    }

    [Fact]
    public async Task An_app_without_the_package_is_not_read() =>
        Assert.Empty(await AnalyzedCode.DiagnoseAsync(
            "class RequireAssuranceAttribute : Attribute; class Service { [global::RequireAssurance] public void Do() { } }"));
}
