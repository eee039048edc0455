using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Snippets;

internal static class StepUpGuide
{
    public static void Map(WebApplication app)
    {
        #region step-up
        app.MapGet("/draft", (SignedIn login) => $"Level {login.Level} may fill this in.")
            .RequireAssurance(AssuranceLevel.Level1);

        app.MapPost("/submit", (SignedIn login, IFormCollection form) => $"Taken in: {form["purpose"]}")
            .RequireAssurance(AssuranceLevel.Level2, maxAge: TimeSpan.FromMinutes(15))
            .LabelWhenKept("purpose", language => language == PageLanguage.English ? "Purpose" : "Mục đích")
            .MaskWhenKept("passcode");
        #endregion
    }

    public static string WriteToken(HttpContext context, IAntiforgery antiforgery)
    {
        #region antiforgery-field
        AntiforgeryTokenSet token = antiforgery.GetAndStoreTokens(context);
        string field = $"""<input type="hidden" name="{token.FormFieldName}" value="{token.RequestToken}">""";
        #endregion
        return field;
    }

    public static void AddPolicy(IServiceCollection services)
    {
        #region level-in-a-policy
        services.AddAuthorizationBuilder().AddPolicy(
            "CanSubmit",
            policy => policy.RequireAssurance(AssuranceLevel.Level2, evidence: LevelEvidence.SignedToken));
        #endregion
    }

    #region read-a-challenge
    public static async Task<string> CallAsync(HttpClient api, CancellationToken cancellationToken)
    {
        using HttpResponseMessage answer = await api.GetAsync("/dossiers", cancellationToken);
        return StepUpChallenge.TryParse(answer, out StepUpChallenge? challenge)
            ? $"Sign in again with one of: {string.Join(", ", challenge.AcrValues)}, at most {challenge.MaxAge} ago."
            : await answer.Content.ReadAsStringAsync(cancellationToken);
    }
    #endregion
}
