using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Lets the tester choose who signs in and at which level; it works without script.</summary>
internal static class SignInPage
{
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
            .Element("dt", texts.AskedLevel).Element("dd", texts.NameOf(request.AskedLevel))
            .Close()
            .Open(
                "form",
                ("method", "post"),
                ("action", provider.Ground.PathOf(ProviderPaths.SignIn)),
                ("aria-describedby", form.Problem is null ? null : "problem"))
            .Void("input", ("type", "hidden"), ("name", "request"), ("value", form.Handle))
            .Void("input", ("type", "hidden"), ("name", "lang"), ("value", texts.Language));
        WritePeople(html, provider, form);
        WriteLevels(html, request, form);
        html.Open("div", ("class", "buttons"))
            .Element("button", texts.Continue, ("type", "submit"), ("name", "decision"), ("value", "continue"))
            .Element("button", texts.Cancel, ("type", "submit"), ("name", "decision"), ("value", "cancel"), ("class", "secondary"))
            .Close().Close();

        string otherLanguage = $"{ProviderPaths.SignIn}?request={form.Handle}&lang={texts.OtherLanguage}";
        int status = form.Problem is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest;
        return page.WriteAsync(context, status, otherLanguage, OriginOf(request.Return.RedirectUri));
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

    private static void WriteLevels(HtmlWriter html, SignInRequest request, SignInForm form)
    {
        AssuranceLevel asked = request.AskedLevel == AssuranceLevel.None ? AssuranceLevel.Level2 : request.AskedLevel;
        AssuranceLevel chosen = form.Level == AssuranceLevel.None ? asked : form.Level;
        html.Open("fieldset", ("aria-describedby", "level-hint"))
            .Element("legend", form.Texts.ChooseLevel)
            .Element("p", form.Texts.ChooseLevelHint, ("id", "level-hint"), ("class", "hint"));
        foreach ((AssuranceLevel level, string value) in new[] { (AssuranceLevel.Level2, "2"), (AssuranceLevel.Level1, "1") })
        {
            html.Open("label", ("class", "choice"))
                .Void("input", ("type", "radio"), ("name", "level"), ("value", value), ("checked", level == chosen ? "checked" : null))
                .Element("span", form.Texts.NameOf(level))
                .Close();
        }

        html.Close();
    }

    private static string? OriginOf(string redirectUri) =>
        Uri.TryCreate(redirectUri, UriKind.Absolute, out Uri? address) ? address.GetLeftPart(UriPartial.Authority) : null;
}
