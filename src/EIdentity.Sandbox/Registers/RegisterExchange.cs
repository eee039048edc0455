using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Holds one checked look-up on its way to an answer, which a fault may replace.</summary>
internal sealed class RegisterExchange(PopulationRegister register, HttpContext context, RegisterRequest request, string? token)
{
    public HttpContext Context { get; } = context;

    public TimeProvider Clock => register.Ground.Clock;

    public DateTimeOffset Now => register.Ground.Now;

    /// <summary>Gets the person whose number was asked for, whether or not name and birth date fit.</summary>
    public SandboxPerson? Person { get; } = RegisterMatch.FindByNumber(register.Ground.People, request);

    public SandboxPerson AnotherPerson => register.Ground.AnotherThan(Person);

    public bool IsMatch => Person is not null && RegisterMatch.Fits(Person, request);

    public XDocument HonestAnswer() => request.Service == RegisterService.Verify
        ? RegisterAnswers.Verified(IsMatch)
        : RegisterAnswers.Found(Now, IsMatch ? [Person!] : []);

    /// <summary>Gets the steps that the look-up goes through.</summary>
    public IReadOnlyList<IFaultStep> Steps { get; } =
        request.Service == RegisterService.Find ? [RegisterSteps.Answer, RegisterSteps.Record] : [RegisterSteps.Answer];

    public void RevokeToken()
    {
        if (token is not null)
        {
            register.Access.Tokens.Remove(token);
        }
    }

    public Task WriteAsync(XDocument answer, int status = StatusCodes.Status200OK) => WriteAsync(RegisterAnswers.Write(answer), status);

    public async Task WriteAsync(string body, int status = StatusCodes.Status200OK)
    {
        Context.Response.StatusCode = status;
        Context.Response.ContentType = "text/xml; charset=utf-8";
        Context.Response.Headers.CacheControl = "no-store";
        await Context.Response.WriteAsync(body, Context.RequestAborted).ConfigureAwait(false);
    }
}
