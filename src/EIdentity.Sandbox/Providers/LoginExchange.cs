using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Holds one call of a login on its way to an answer, which a fault may change or replace.</summary>
internal class LoginExchange(
    WorldGround ground,
    HttpContext context,
    JsonObject honest,
    SandboxPerson? person,
    int honestStatus = StatusCodes.Status200OK)
{
    public HttpContext Context { get; } = context;

    public HttpResponse Response => Context.Response;

    /// <summary>Gets whom the call is about, where that is known.</summary>
    public SandboxPerson? Person { get; } = person;

    /// <summary>Gets the answer that the sandbox would give without a fault.</summary>
    public JsonObject Honest { get; } = OAuthAnswer.Mark(honest);

    public string HonestText => Honest.ToJsonString();

    public byte[] HonestBytes => Encoding.UTF8.GetBytes(HonestText);

    public TimeProvider Clock => ground.Clock;

    public SandboxPerson AnotherPerson => ground.AnotherThan(Person);

    /// <summary>Gets the sentence of a careless provider: it names the citizen.</summary>
    public string Telltale
    {
        get
        {
            Citizen citizen = (Person ?? AnotherPerson).Citizen;
            return $"Refused for {citizen.Number?.Reveal()} {citizen.Name.Reveal()}.";
        }
    }

    public virtual Task WriteAsync(JsonObject body, int? status = null) => OAuthAnswer.WriteAsync(Context, body, status ?? honestStatus);

    public Task WriteErrorAsync(int status, string error, string description) =>
        OAuthAnswer.WriteErrorAsync(Context, status, error, description);

    public Task WriteAsync(string body) => WriteAsync(Encoding.UTF8.GetBytes(body));

    public async Task WriteAsync(ReadOnlyMemory<byte> body, string contentType = OAuthAnswer.Json)
    {
        Response.StatusCode = honestStatus;
        Response.ContentType = contentType;
        await Response.Body.WriteAsync(body, Context.RequestAborted).ConfigureAwait(false);
    }
}
