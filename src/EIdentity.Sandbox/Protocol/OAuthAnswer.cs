using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Writes the JSON and the redirects of the protocol, each marked as a sandbox's.</summary>
internal static class OAuthAnswer
{
    public const string Json = "application/json";

    /// <summary>Adds the mark that tells every client that nothing here is real.</summary>
    public static JsonObject Mark(JsonObject body)
    {
        body[SandboxMark.Name] = true;
        return body;
    }

    public static Task WriteAsync(HttpContext context, JsonObject body, int status = StatusCodes.Status200OK) =>
        WriteAsync(context, Mark(body).ToJsonString(), Json, status);

    /// <summary>Writes signed claims, which hold the mark already.</summary>
    public static Task WriteTokenAsync(HttpContext context, string token) =>
        WriteAsync(context, token, "application/jwt", StatusCodes.Status200OK);

    public static Task WriteErrorAsync(HttpContext context, int status, string error, string description) =>
        WriteAsync(context, new JsonObject { ["error"] = error, ["error_description"] = description }, status);

    public static async Task RefuseAsync(
        JournalWriter journal,
        HttpContext context,
        Rule rule,
        string? challenge = null,
        int? status = null)
    {
        journal.Refused(context, rule);
        if (challenge is not null && (status ?? rule.Status) == StatusCodes.Status401Unauthorized)
        {
            context.Response.Headers.WWWAuthenticate = challenge;
        }

        JsonObject body = new() { ["error"] = rule.Error, ["error_description"] = rule.Sentence, ["rule"] = rule.Name };
        await WriteAsync(context, body, status ?? rule.Status).ConfigureAwait(false);
    }

    // 303 turns a POST into a GET; 307 would post the form on to the client (RFC 9700, section 4.12).
    public static void Redirect(HttpContext context, string address, int status = StatusCodes.Status303SeeOther)
    {
        context.Response.StatusCode = status;
        context.Response.Headers.Location = address;
        Harden(context.Response.Headers);
    }

    private static Task WriteAsync(HttpContext context, string body, string contentType, int status)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = contentType;
        Harden(context.Response.Headers);
        return context.Response.WriteAsync(body, context.RequestAborted);
    }

    private static void Harden(IHeaderDictionary headers)
    {
        headers.CacheControl = "no-store";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
    }
}
