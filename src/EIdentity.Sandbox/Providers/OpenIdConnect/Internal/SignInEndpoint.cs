using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Takes the citizen's decision and returns to the client.</summary>
internal sealed class SignInEndpoint(OpenIdConnectProvider provider)
{
    private const string Cancelled = "The citizen stopped the sign-in.";

    /// <summary>Shows a sign-in, as often as the browser asks for it; in the language of the link that was followed.</summary>
    public async Task ShowAsync(HttpContext context)
    {
        string? handle = context.Request.Query["request"];
        if (!provider.SignIns.TryFind(handle, out SignInRequest? request))
        {
            await RefuseAsync(context, PageTexts.For(context.Request), ProviderRules.SignInUnknown, handle).ConfigureAwait(false);
            return;
        }

        PageTexts texts = context.Request.Query.ContainsKey("lang") ? PageTexts.For(context.Request) : request.Texts;
        await SignInPage.WriteAsync(provider, context, request, new SignInForm { Handle = handle!, Texts = texts }).ConfigureAwait(false);
    }

    public async Task HandleAsync(HttpContext context)
    {
        ParameterSet? form = await ParameterSet.ReadFormAsync(context.Request, context.RequestAborted).ConfigureAwait(false);
        if (form is null || form.HasDoubled || !provider.SignIns.TryFind(form.Find("request"), out SignInRequest? request))
        {
            Rule rule = form is { HasDoubled: true } ? FormRules.DoubledParameter : ProviderRules.SignInUnknown;
            await RefuseAsync(context, PageTexts.For(context.Request, form?.Find("lang")), rule, form?.Find("request"))
                .ConfigureAwait(false);
            return;
        }

        string handle = form.Find("request")!;
        SignInForm page = SignInForm.Read(form, handle, request, provider);
        if (page.Decision != SignInDecision.Cancel && page.Problem is not null)
        {
            await SignInPage.WriteAsync(provider, context, request, page).ConfigureAwait(false);
            return;
        }

        if (!provider.SignIns.TryEnd(handle))
        {
            await RefuseAsync(context, page.Texts, ProviderRules.SignInUnknown, handle).ConfigureAwait(false);
            return;
        }

        await FinishAsync(context, request, page).ConfigureAwait(false);
    }

    private Task RefuseAsync(HttpContext context, PageTexts texts, Rule rule, string? handle) =>
        ErrorPage.WriteAsync(
            provider.Ground,
            context,
            texts,
            rule,
            provider.SignIns.FindReturn(handle)?.FrontPage,
            $"{SignInPage.PathOf(provider, Uri.EscapeDataString(handle ?? string.Empty))}&lang={texts.OtherLanguage}");

    private Task FinishAsync(HttpContext context, SignInRequest request, SignInForm form)
    {
        AuthorizationAnswer answer = new(provider, context, request.Return, form.Person);
        if (form.Decision == SignInDecision.Cancel)
        {
            provider.Journal.Accepted(context, Cancelled, "Người dùng đã hủy đăng nhập.");
            return answer.FailAsync("access_denied", Cancelled);
        }

        if (provider.Journey is not SandboxJourney.Returns and var journey)
        {
            provider.Journal.Accepted(context, "The sign-in ends at the provider.", "Việc đăng nhập dừng lại ở hệ thống định danh.");
            return JourneyPage.WriteAsync(provider.Ground, context, form.Texts, journey);
        }

        AuthorizationGrant grant = new() { Request = request, Person = form.Person!, Level = form.Level, SignedInAt = provider.Now };
        PageTexts vietnamese = PageTexts.Of("vi");
        provider.Journal.Accepted(
            context,
            $"{request.AskedLevel} asked, {form.Level} given.",
            $"Yêu cầu: {vietnamese.NameOf(request.AskedLevels)}; đã cấp: {vietnamese.NameOf(form.Level)}.");
        return answer.SucceedAsync(provider.Codes.Issue(grant));
    }
}
