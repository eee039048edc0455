using System.Text.Encodings.Web;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Hosts <see cref="LoginFlow"/> in ASP.NET: the challenge begins a login, the callback completes it.</summary>
internal sealed class EIdentityHandler(
    LoginFlow flow,
    LoginCookie cookie,
    IOptions<LoginOptions> loginOptions,
    IOptions<EIdentityWebOptions> webOptions,
    IOptionsMonitor<EIdentityHandlerOptions> options,
    ILoggerFactory loggers,
    UrlEncoder encoder) : RemoteAuthenticationHandler<EIdentityHandlerOptions>(options, loggers, encoder)
{
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        string returnUrl = LocalAddress.OrFrontPage(properties.RedirectUri ?? CurrentAddress(), OriginalPathBase);
        AssuranceNeed? need = AssuranceNeed.Of(Context.GetEndpoint());
        LoginRequest request = new()
        {
            RedirectUri = PublicAddress.Of(Request, OriginalPathBase, Options.CallbackPath, webOptions.Value),
            Level = need?.Level,
            MaxAge = need?.MaxAge,
            UiLocale = PageLanguages.Of(Context).Code,
        };
        NoStore();
        try
        {
            BegunLogin login = await flow.BeginAsync(request, Context.RequestAborted).ConfigureAwait(false);
            AuthenticationProperties kept = new() { RedirectUri = returnUrl };
            cookie.Write(Context, login.Transaction, kept, loginOptions.Value.LoginLifetime, Options.AllowsPlainHttp);
            Response.Redirect(login.Address.AbsoluteUri);
        }
        catch (LoginException refused)
        {
            RedirectToProblem(refused.Error, refused.Reference, returnUrl);
        }
    }

    /// <summary>A session of too low a level is answered with a login at the level needed; any other refusal stays one.</summary>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        bool isForTheLevel = Context.User.FindSignedIn() is { } login
            && AssuranceNeed.Of(Context.GetEndpoint()) is { } need
            && !need.IsMetBy(login, loginOptions.Value.ClockSkew, TimeProvider.GetUtcNow());
        if (isForTheLevel)
        {
            return HandleChallengeAsync(properties);
        }

        // A new login would change nothing and come straight back here.
        Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        NoStore();
        LoginCallback callback = new(HttpMethods.IsGet(Request.Method)
            ? Request.Query.SelectMany(parameter => parameter.Value.Select(value => KeyValuePair.Create(parameter.Key, value ?? string.Empty)))
            : []);
        cookie.TryTake(Context, callback.State, Options.AllowsPlainHttp, out LoginTransaction? transaction, out AuthenticationProperties? properties);
        string returnUrl = LocalAddress.OrFrontPage(properties?.RedirectUri, OriginalPathBase);
        try
        {
            LoginOutcome outcome = await flow.CompleteAsync(callback, transaction, Context.RequestAborted).ConfigureAwait(false);
            return outcome.Match(
                identity => HandleRequestResult.Success(new AuthenticationTicket(SessionClaims.Write(identity), new AuthenticationProperties { RedirectUri = returnUrl }, Scheme.Name)),
                () => RedirectToProblem(ErrorCodes.CancelledByCitizen, reference: null, returnUrl));
        }
        catch (LoginException refused)
        {
            return RedirectToProblem(refused.Error, refused.Reference, returnUrl);
        }
    }

    private HandleRequestResult RedirectToProblem(ErrorCode error, string? reference, string returnUrl)
    {
        // At once to another address: the callback's own holds code and state (RFC 9700, section 4.2).
        QueryString query = QueryString.Create("code", error.Value).Add("returnUrl", returnUrl);
        if (reference is not null)
        {
            query = query.Add("ref", reference);
        }

        Response.Redirect(OriginalPathBase + webOptions.Value.ProblemPath + query);
        return HandleRequestResult.Handle();
    }

    private string? CurrentAddress() => HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method)
        ? OriginalPathBase + OriginalPath + Request.QueryString
        : null;

    private void NoStore()
    {
        Response.Headers.CacheControl = "no-store";
        Response.Headers["Referrer-Policy"] = "no-referrer";
    }
}
