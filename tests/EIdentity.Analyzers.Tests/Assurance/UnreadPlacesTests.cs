using Microsoft.CodeAnalysis;

namespace EIdentity.Analyzers.Tests;

/// <summary>Demands a level where nothing reads it: an error at the attribute, which <c>/*!*/</c> stands before.</summary>
public sealed class UnreadPlacesTests
{
    private const string Mark = "/*!*/";

    public static TheoryData<string, string> UnreadPlaces => new()
    {
        { "a service's method", "class Service { [/*!*/RequireAssurance(Level2)] public void Submit() { } }" },
        { "a static method", "static class Service { [/*!*/RequireAssurance(Level2)] public static void Submit() { } }" },
        { "a method beside a mapped one", """
            static class Handlers
            {
                public static void Map(IEndpointRouteBuilder app) => app.MapPost("/x", (Func<string>)Submit);
                public static string Submit() => "in";
                [/*!*/RequireAssurance(Level2)] public static string Submit(int number) => Submit();
            }
            """ },
        { "a method that is only called or named", """
            class Service
            {
                public string Do() => Submit() + nameof(Submit);
                [/*!*/RequireAssurance(Level2)] string Submit() => "in";
            }
            """ },
        { "a method handed to the framework, which maps nothing of it", """
            class Service
            {
                public Task Start() => Task.Run(Submit);
                public IEnumerable<int> All(int[] all) => all.Select(One);
                public void Use(IApplicationBuilder app) => app.Run(WriteAsync);
                public event Action Changed = delegate { };
                public void Listen() => Changed += Submit;
                [/*!*/RequireAssurance(Level2)] void Submit() { }
                [/*!*/RequireAssurance(Level2)] int One(int one) => one;
                [/*!*/RequireAssurance(Level2)] Task WriteAsync(HttpContext context) => context.Response.WriteAsync("in");
            }
            """ },
        { "an interface's member, and the same in a class", """
            interface IService { [/*!*/RequireAssurance(Level2)] string Get(); }
            interface IMaker { [/*!*/RequireAssurance(Level2)] static string Make() => "in"; }
            class Service : IService { [/*!*/RequireAssurance(Level2)] string IService.Get() => "in"; }
            """ },
        { "an interface's member whose fulfilment is mapped, which does not inherit it", """
            interface IHandler { [/*!*/RequireAssurance(Level2)] string Get(); }
            class Other(IHandler handler) { public void Map(IEndpointRouteBuilder app) => app.MapGet("/x", handler.Get); }
            """ },
        { "accessors, operators and finalizers", """
            public class DossierController : ControllerBase
            {
                public string Name { [/*!*/RequireAssurance(Level2)] get; [/*!*/RequireAssurance(Level2)] set; } = "";
                [/*!*/RequireAssurance(Level2)] public static bool operator !(DossierController one) => true;
            }
            class Service { [/*!*/RequireAssurance(Level2)] ~Service() { } }
            """ },
        { "a lambda and a local function that are no handlers", """
            class Service
            {
                public void Do(List<int> all)
                {
                    all.ForEach([/*!*/RequireAssurance(Level2)] (one) => Local());
                    [/*!*/RequireAssurance(Level2)] void Local() { }
                }
            }
            """ },
        { "what is no action of a controller", """
            public class DossierController : ControllerBase
            {
                [NonAction, /*!*/RequireAssurance(Level2)] public string A() => C() + D();
                [/*!*/RequireAssurance(Level2)] public static string B() => "in";
                [/*!*/RequireAssurance(Level2)] string C() => "in";
                [/*!*/RequireAssurance(Level2)] protected string D() => "in";
                [/*!*/RequireAssurance(Level2)] public string E<T>() => "in";
                [/*!*/RequireAssurance(Level2)] public override string ToString() => "in";
            }
            """ },
        { "what is no controller", """
            [NonController, /*!*/RequireAssurance(Level2)] public class DossierController : ControllerBase;
            [/*!*/RequireAssurance(Level2)] class HiddenController { [/*!*/RequireAssurance(Level2)] public string Get() => "in"; }
            """ },
        { "what no client can call on a hub", """
            public class DossierHub : Hub
            {
                [/*!*/RequireAssurance(Level2)] public override Task OnConnectedAsync() => Task.CompletedTask;
                [/*!*/RequireAssurance(Level2)] string Find() => "in";
                [/*!*/RequireAssurance(Level2)] public static string Make() => "in";
            }
            """ },
        { "what hubs call on their clients", "public interface IClient { [/*!*/RequireAssurance(Level2)] Task Receive(); }" },
        { "a gRPC service's own helpers", """
            [BindServiceMethod(typeof(Bound), "Bind")]
            public abstract class Bound { public virtual Task<string> Answer(string one, ServerCallContext call) => Task.FromResult(one); }
            public class Service : Bound { [/*!*/RequireAssurance(Level2)] public Task<string> Find() => Task.FromResult("in"); }
            """ },
        { "a page's handler", "public class Model : PageModel { [/*!*/RequireAssurance(Level2)] public void OnPost() { } }" },
        { "a page that has a model", """
            public class Model : PageModel;
            [/*!*/RequireAssurance(Level2)] public abstract class Page2 : Page { public Model Model => null!; }
            """ },
        { "a view", "[/*!*/RequireAssurance(Level2)] public abstract class View : Microsoft.AspNetCore.Mvc.Razor.RazorPage<string>;" },
        { "a component without a route, and a layout", """
            [/*!*/RequireAssurance(Level2)] public class Part : ComponentBase;
            [/*!*/RequireAssurance(Level2)] public class Frame : LayoutComponentBase;
            """ },
        { "a component's method", """
            [Route("/x")] public class Form : ComponentBase
            {
                public EventCallback Send => EventCallback.Factory.Create(this, Submit);
                [/*!*/RequireAssurance(Level2)] void Submit() { }
            }
            """ },
        { "plain classes", """
            [/*!*/RequireAssurance(Level2)] class Service;
            [/*!*/RequireAssurance(Level2)] static class Helper;
            [/*!*/RequireAssurance(Level2)] record Form(string Name);
            [/*!*/RequireAssurance(Level2)] class Parts : ViewComponent;
            [/*!*/RequireAssurance(Level2)] class Middleware { public Task InvokeAsync(HttpContext context) => Task.CompletedTask; }
            class Outer { [/*!*/RequireAssurance(Level2)] class Inner; }
            """ },
        { "an alias, and several at once", """
            using Level = EIdentity.AspNetCore.RequireAssuranceAttribute;
            class Service { [/*!*/Level(Level1), Obsolete, /*!*/EIdentity.AspNetCore.RequireAssurance(Level2)] public void Do() { } }
            """ },
        { "half of a partial method", """
            partial class Service { partial void Submit(); }
            partial class Service { [/*!*/RequireAssurance(Level2)] partial void Submit() { } }
            """ },
        { "generated code", "// <auto-generated/>\nclass Service { [/*!*/RequireAssurance(Level2)] public void Submit() { } }" },
    };

    [Theory]
    [MemberData(nameof(UnreadPlaces))]
    public async Task A_level_that_nothing_reads_is_an_error_at_the_attribute(string place, string code)
    {
        IReadOnlyList<Diagnostic> errors = await AnalyzedCode.DiagnoseAsync(code);

        Assert.Equal(Marks(code), errors.Select(error => error.Location.SourceSpan.Start).Order());
        Assert.All(errors, error => Assert.True(error is { Id: "EID0001", Severity: DiagnosticSeverity.Error }, place));
    }

    [Theory]
    [InlineData("builder.OpenComponent<RouteView>(0)")]
    [InlineData("builder.OpenComponent(0, typeof(RouteView))")]
    [InlineData("builder.OpenComponent<LikeRouteView>(0)")]
    public async Task A_bare_route_view_above_a_component_that_demands_a_level_is_an_error(string view)
    {
        string code = $$"""
            // <auto-generated/>
            [Route("/x"), RequireAssurance(Level2)] public class Dossier : ComponentBase;
            public class LikeRouteView : RouteView;
            public class Root : ComponentBase
            {
                protected override void BuildRenderTree(RenderTreeBuilder builder) => {{view}};
            }
            """;

        Diagnostic error = Assert.Single(await AnalyzedCode.DiagnoseAsync(code, "Root_razor.g.cs"));

        Assert.Equal(5, error.Location.GetLineSpan().StartLinePosition.Line);
        Assert.Contains("AuthorizeRouteView", error.GetMessage(Culture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_route_view_above_a_librarys_component_is_an_error()
    {
        const string Library = """
            [RequireAssurance(Level2)] public abstract class Base : ComponentBase;
            namespace Pages { [Route("/x")] public class Dossier : Base; }
            """;

        Diagnostic error = Assert.Single(await AnalyzedCode.DiagnoseAsync(
            """
            public class Root : ComponentBase
            {
                protected override void BuildRenderTree(RenderTreeBuilder builder) => builder.OpenComponent<RouteView>(0);
            }
            """,
            library: Library));

        Assert.Contains("'Dossier'", error.GetMessage(Culture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class Service { [RequireAssurance(Level2)] public void Do() { } }", "'Service.Do'", "the handler that is mapped")]
    [InlineData("[RequireAssurance(Level2)] class Service;", "'Service'", "put it on a controller")]
    [InlineData("[RequireAssurance(Level2)] class Part : ComponentBase;", "'Part'", "only a component with a route")]
    [InlineData("class Model : PageModel { [RequireAssurance(Level2)] public void OnPost() { } }", "'Model.OnPost'", "the page's model")]
    [InlineData("class A { Task B() => Task.Run([RequireAssurance(Level2)] () => { }); }", "'a lambda'", "a lambda that is mapped")]
    public async Task The_error_names_the_place_and_the_remedy(string code, string place, string remedy)
    {
        Diagnostic error = Assert.Single(await AnalyzedCode.DiagnoseAsync(code));

        Assert.Contains(place, error.GetMessage(Culture), StringComparison.Ordinal);
        Assert.Contains(remedy, error.GetMessage(Culture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handler_that_another_assembly_would_map_is_an_error() =>
        Assert.Single(await AnalyzedCode.DiagnoseAsync(
            "public static class Handlers { [RequireAssurance(Level2)] public static string Submit() => \"in\"; }"));

    private static System.Globalization.CultureInfo Culture => System.Globalization.CultureInfo.InvariantCulture;

    private static IEnumerable<int> Marks(string code)
    {
        for (int at = code.IndexOf(Mark, StringComparison.Ordinal); at >= 0; at = code.IndexOf(Mark, at + 1, StringComparison.Ordinal))
        {
            yield return at + Mark.Length;
        }
    }
}
