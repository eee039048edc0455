using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Lets the tester choose who signs in and at which level; it works without script.</summary>
internal static class SignInPage
{
    /// <summary>Gets the path at which a sign-in is shown.</summary>
    public static string PathOf(OpenIdConnectProvider provider, string handle) => $"{provider.Paths.SignIn}?request={handle}";

    public static Task WriteAsync(OpenIdConnectProvider provider, HttpContext context, SignInRequest request, SignInForm form)
    {
        PageTexts texts = form.Texts;
        Page page = new(provider.Ground, texts, texts.SignInTitle);
        HtmlWriter html = page.Html;
        if (form.Problem is not null)
        {
            html.Element("p", form.Problem, ("role", "alert"), ("id", "problem"));
        }

        html.Open("dl")
            .Element("dt", texts.WhoAsks).Element("dd", request.Return.Client.Id)
            .Element("dt", texts.AskedLevel).Element("dd", texts.NameOf(request.AskedLevels))
            .Close()
            .Open(
                "form",
                ("method", "post"),
                ("action", provider.Ground.PathOf(provider.Paths.SignIn)),
                ("aria-describedby", form.Problem is null ? null : "problem"))
            .Void("input", ("type", "hidden"), ("name", "request"), ("value", form.Handle))
            .Void("input", ("type", "hidden"), ("name", "lang"), ("value", texts.Language));
        WritePeople(html, provider, form);
        WriteLevels(html, form);
        html.Open("div", ("class", "buttons"))
            .Element("button", texts.Continue, ("type", "submit"), ("name", "decision"), ("value", "continue"))
            .Element("button", texts.Cancel, ("type", "submit"), ("name", "decision"), ("value", "cancel"), ("class", "secondary"))
            .Close().Close();

        string otherLanguage = $"{PathOf(provider, form.Handle)}&lang={texts.OtherLanguage}";
        int status = form.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page.WriteAsync(context, status, otherLanguage, request.Return.Origin);
    }

    private static void WritePeople(HtmlWriter html, OpenIdConnectProvider provider, SignInForm form)
    {
        SandboxPerson chosen = form.Person ?? provider.Ground.People[0];
        html.Open("fieldset").Element("legend", form.Texts.ChoosePerson);
        foreach (SandboxPerson person in provider.Ground.People)
        {
            string account = person.AccountLevel == AssuranceLevel.Level2 ? form.Texts.AccountOfLevel2 : form.Texts.AccountOfLevel1;
            html.Open("label", ("class", "card"))
                .Void(
                    "input",
                    ("type", "radio"),
                    ("name", "person"),
                    ("value", person.Key),
                    ("checked", person == chosen ? "checked" : null))
                .Open("span")
                .Element("strong", person.Citizen.Name.Reveal(), ("lang", "vi"))
                .Element("span", account, ("class", "account"))
                .Element("span", form.Texts.ReasonOf(person), ("class", "reason"))
                .Close().Close();
        }

        html.Close();
    }

    // The first choice follows the person without a script: what an account does not have cannot be given.
    private static void WriteLevels(HtmlWriter html, SignInForm form)
    {
        html.Open("fieldset", ("aria-describedby", "level-hint"))
            .Element("legend", form.Texts.ChooseLevel)
            .Element("p", form.Texts.ChooseLevelHint, ("id", "level-hint"), ("class", "hint"));
        bool isNamed = !form.IsAccountLevel;
        WriteLevel(html, SignInForm.OfAccount, form.Texts.LevelOfAccount, !isNamed);
        WriteLevel(html, "2", form.Texts.Level2, isNamed && form.Level == AssuranceLevel.Level2);
        WriteLevel(html, "1", form.Texts.Level1, isNamed && form.Level == AssuranceLevel.Level1);
        html.Close();
    }

    private static void WriteLevel(HtmlWriter html, string value, string text, bool isChosen) =>
        html.Open("label", ("class", "choice"))
            .Void("input", ("type", "radio"), ("name", "level"), ("value", value), ("checked", isChosen ? "checked" : null))
            .Element("span", text)
            .Close();
}
