using System.Globalization;
using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Asks for the level and checks it around the app's own events, all of which still run.</summary>
internal sealed class StockHandlerEvents(OpenIdConnectEvents? own, Type? ownType) : OpenIdConnectEvents
{
    public override async Task RedirectToIdentityProvider(RedirectContext context)
    {
        await Own(context.HttpContext).RedirectToIdentityProvider(context).ConfigureAwait(false);
        await base.RedirectToIdentityProvider(context).ConfigureAwait(false);
        if (!context.Handled)
        {
            Ask(context);
        }
    }

    /// <summary>Checks before the app's own event, so that it only ever sees citizens whose level is proven.</summary>
    public override async Task TokenValidated(TokenValidatedContext context)
    {
        LoginListeners listeners = context.HttpContext.RequestServices.GetRequiredService<LoginListeners>();
        AuthenticationProperties notes = context.Properties!;
        ProvenLogin login;
        try
        {
            login = context.HttpContext.RequestServices.GetRequiredService<LevelGate>().Check(context.SecurityToken, notes);
        }
        catch (LoginException refused)
        {
            await listeners.RefusedAsync(context.HttpContext, refused).ConfigureAwait(false);

            // A failed result carries no properties to the event that answers it.
            context.HttpContext.Features.Set(new RefusedLogin(notes.RedirectUri));
            context.Fail(refused);
            return;
        }

        context.HttpContext.Features.Set(login);
        ProvenMark.Set(context.HttpContext);
        await Own(context.HttpContext).TokenValidated(context).ConfigureAwait(false);
        await base.TokenValidated(context).ConfigureAwait(false);
        if (context is { Result: null or { Succeeded: true } })
        {
            // One login must not keep a level of another: a principal of the app's own may be a shared one.
            context.Principal = SessionClaims.WriteInto(context.Principal!, login.Identity, Fingerprint(context.HttpContext));
            if (context is { Result: not null })
            {
                context.Success();
            }
        }
    }

    /// <summary>Notes the login after the app's own event, the last that could still end it.</summary>
    public override async Task TicketReceived(TicketReceivedContext context)
    {
        await Own(context.HttpContext).TicketReceived(context).ConfigureAwait(false);
        await base.TicketReceived(context).ConfigureAwait(false);

        // The handler signs in unless the app took the answer over; of a failure it takes no notice here.
        if (context is { Result: null or { Handled: false, Skipped: false } }
            && context.HttpContext.Features.Get<ProvenLogin>() is { } login)
        {
            context.Principal = SessionClaims.WriteInto(context.Principal!, login.Identity, Fingerprint(context.HttpContext));
            context.HttpContext.RequestServices.GetRequiredService<LevelGate>().NoteSignedIn(login);
            await context.HttpContext.RequestServices
                .GetRequiredService<LoginListeners>()
                .SignedInAsync(context.HttpContext, login.Identity, context.Properties?.IsStepUp == true).ConfigureAwait(false);
        }
    }

    public override async Task RemoteFailure(RemoteFailureContext context)
    {
        if (context.HttpContext.Features.Get<ProvenLogin>() is { } login)
        {
            await NoteFailureAsync(context, login).ConfigureAwait(false);
        }

        if (context.Failure is LoginException { Error: var error } && error == ErrorCodes.StepUpByAnotherPerson)
        {
            await context.HttpContext.SignOutAsync(context.Options.SignInScheme).ConfigureAwait(false);
        }

        await Own(context.HttpContext).RemoteFailure(context).ConfigureAwait(false);
        await base.RemoteFailure(context).ConfigureAwait(false);
        if (context is { Result: null, Failure: LoginException refused })
        {
            context.HttpContext.RequestServices.GetRequiredService<RecentCauses>().Note(refused);
            RedirectToProblem(context, refused.Error, refused.Reference, context.HttpContext.Features.Get<RefusedLogin>()?.ReturnUrl);
        }
        else if (context is { Result: null, Failure: not null } && context.HttpContext.Features.Get<StoppedLogin>() is { } stopped)
        {
            RedirectToProblem(context, ErrorCodes.CancelledByCitizen, reference: null, stopped.ReturnUrl);
        }
    }

    /// <summary>Notes that the citizen stopped the login; unless the app answers it here or as a failure, the page for it does.</summary>
    public override async Task AccessDenied(AccessDeniedContext context)
    {
        context.HttpContext.RequestServices.GetRequiredService<LevelGate>().NoteCancelled();
        await context.HttpContext.RequestServices
            .GetRequiredService<LoginListeners>()
            .CancelledAsync(context.HttpContext).ConfigureAwait(false);
        await BothAsync(
            context.HttpContext,
            events => events.AccessDenied(context),
            () => base.AccessDenied(context)).ConfigureAwait(false);
        context.HttpContext.Features.Set(new StoppedLogin(context.ReturnUrl));
    }

    public override Task AuthenticationFailed(AuthenticationFailedContext context) =>
        BothAsync(context.HttpContext, events => events.AuthenticationFailed(context), () => base.AuthenticationFailed(context));

    public override Task AuthorizationCodeReceived(AuthorizationCodeReceivedContext context) =>
        BothAsync(context.HttpContext, events => events.AuthorizationCodeReceived(context), () => base.AuthorizationCodeReceived(context));

    public override Task MessageReceived(MessageReceivedContext context) =>
        BothAsync(context.HttpContext, events => events.MessageReceived(context), () => base.MessageReceived(context));

    public override Task PushAuthorization(PushedAuthorizationContext context) =>
        BothAsync(context.HttpContext, events => events.PushAuthorization(context), () => base.PushAuthorization(context));

    public override Task RedirectToIdentityProviderForSignOut(RedirectContext context) =>
        BothAsync(
            context.HttpContext,
            events => events.RedirectToIdentityProviderForSignOut(context),
            () => base.RedirectToIdentityProviderForSignOut(context));

    public override Task RemoteSignOut(RemoteSignOutContext context) =>
        BothAsync(context.HttpContext, events => events.RemoteSignOut(context), () => base.RemoteSignOut(context));

    public override Task SignedOutCallbackRedirect(RemoteSignOutContext context) =>
        BothAsync(context.HttpContext, events => events.SignedOutCallbackRedirect(context), () => base.SignedOutCallbackRedirect(context));

    public override Task TokenResponseReceived(TokenResponseReceivedContext context) =>
        BothAsync(context.HttpContext, events => events.TokenResponseReceived(context), () => base.TokenResponseReceived(context));

    public override Task UserInformationReceived(UserInformationReceivedContext context) =>
        BothAsync(context.HttpContext, events => events.UserInformationReceived(context), () => base.UserInformationReceived(context));

    private static Task NoteFailureAsync(RemoteFailureContext context, ProvenLogin login)
    {
        LevelGate gate = context.HttpContext.RequestServices.GetRequiredService<LevelGate>();
        LoginListeners listeners = context.HttpContext.RequestServices.GetRequiredService<LoginListeners>();
        if (context.Failure is OperationCanceledException && context.HttpContext.RequestAborted.IsCancellationRequested)
        {
            gate.NoteAbandoned(login);
            return listeners.AbandonedAsync(context.HttpContext);
        }

        return listeners.RefusedAsync(context.HttpContext, gate.NoteFailed(login));
    }

    private static void RedirectToProblem(RemoteFailureContext context, ErrorCode error, string? reference, string? returnUrl)
    {
        IOptions<EIdentityWebOptions> web = context.HttpContext.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>();
        PathString pathBase = context.Request.PathBase;
        ProblemRedirect.To(
            context.Response,
            pathBase,
            web.Value,
            error,
            reference,
            LocalAddress.OrFrontPage(returnUrl, pathBase),
            EIdentityDefaults.AuthenticationScheme);
        context.HandleResponse();
    }

    private static void Ask(RedirectContext context)
    {
        LevelOptions settings = context.HttpContext.RequestServices.GetRequiredService<IOptions<LoginOptions>>().Value.Level;
        AssuranceNeed? need = AssuranceNeed.Of(context.HttpContext);
        AssuranceLevel level = need?.Level.Satisfies(settings.Required) == true ? need.Level : settings.Required;
        TimeSpan? maxAge = LevelAge.Shorter(need?.MaxAge, settings.MaxAge);
        string[] values = [.. settings.Values.Satisfying(level)];
        context.ProtocolMessage.AcrValues = values.Length > 0 ? string.Join(' ', values) : null;
        if (maxAge is { } age)
        {
            context.ProtocolMessage.MaxAge = ((long)age.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        }

        // They travel in the protected state, so the callback checks what was asked.
        context.Properties.AskedLevel = level;
        context.Properties.AskedAge = maxAge;
    }

    private async Task BothAsync(HttpContext context, Func<OpenIdConnectEvents, Task> tellOwn, Func<Task> tellLater)
    {
        await tellOwn(Own(context)).ConfigureAwait(false);

        // Delegates that were set on these events after the app's own were put inside.
        await tellLater().ConfigureAwait(false);
    }

    private static string Fingerprint(HttpContext context)
    {
        LoginSchemes schemes = context.RequestServices.GetRequiredService<LoginSchemes>();
        return schemes.FingerprintOf(schemes.Find(EIdentityDefaults.AuthenticationScheme)!);
    }

    private OpenIdConnectEvents Own(HttpContext context) =>
        ownType is null ? own ?? new OpenIdConnectEvents() : (OpenIdConnectEvents)context.RequestServices.GetRequiredService(ownType);
}
