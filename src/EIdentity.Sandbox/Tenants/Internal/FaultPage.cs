using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Shows which faults can be armed and which are.</summary>
internal static class FaultPage
{
    public static Task WriteAsync(WorldGround ground, HttpContext context, PageTexts texts, FaultForm form)
    {
        bool isWrong = form.Problem is not null;
        Page page = new(ground, texts, texts.FaultsTitle, isError: isWrong);
        HtmlWriter html = page.Html;
        if (isWrong)
        {
            html.Element("p", form.Problem, ("role", "alert"), ("id", "problem"));
        }

        html.Element("p", texts.FaultsText);
        WriteForm(html, ground, texts, form);
        html.Element("h2", texts.ArmedFaults);
        WriteArmed(html, ground, texts);
        page.AddWaysOut();
        int status = isWrong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return page.WriteAsync(context, status, $"{PagePaths.Faults}?lang={texts.OtherLanguage}");
    }

    public static Task RefuseAsync(WorldGround ground, HttpContext context, PageTexts texts)
    {
        Page page = new(ground, texts, texts.ErrorTitle, isError: true);
        page.Html.Element("p", texts.OtherSite, ("role", "alert"));
        page.AddWaysOut();
        return page.WriteAsync(context, StatusCodes.Status403Forbidden, $"{PagePaths.Faults}?lang={texts.OtherLanguage}");
    }

    private static void WriteForm(HtmlWriter html, WorldGround ground, PageTexts texts, FaultForm form)
    {
        html.Open(
                "form",
                ("method", "post"),
                ("action", ground.PathOf(PagePaths.Faults)),
                ("aria-describedby", form.Problem is null ? null : "problem"))
            .Void("input", ("type", "hidden"), ("name", "lang"), ("value", texts.Language))
            .Open("p", ("class", "field")).Element("label", texts.Fault, ("for", "fault"))
            .Open("select", ("id", "fault"), ("name", "fault"));
        foreach (IGrouping<IFaultStep, SandboxFault> step in FaultPages.All.GroupBy(fault => fault.Hook.Step))
        {
            html.Open("optgroup", ("label", texts.NameOf(step.Key)));
            foreach (SandboxFault fault in step)
            {
                WriteOption(html, fault.Name, $"{fault.Name}: {texts.DescriptionOf(fault)}", fault == form.Fault);
            }

            html.Close();
        }

        html.Close().Close()
            .Open("p", ("class", "field")).Element("label", texts.Times, ("for", "times"))
            .Void(
                "input",
                ("id", "times"),
                ("name", "times"),
                ("type", "number"),
                ("min", "1"),
                ("max", Text(FaultForm.MaxTimes)),
                ("value", Text(form.Times)))
            .Close()
            .Open("p", ("class", "field")).Element("label", texts.OnlyFor, ("for", "person"))
            .Open("select", ("id", "person"), ("name", "person"));
        WriteOption(html, string.Empty, texts.Everybody, form.OnlyFor is null);
        foreach (SandboxPerson person in ground.People)
        {
            WriteOption(html, person.Key, person.Citizen.Name.Reveal(), person == form.OnlyFor, "vi");
        }

        html.Close().Close()
            .Open("div", ("class", "buttons"))
            .Element("button", texts.Arm, ("type", "submit"), ("name", "decision"), ("value", "arm"))
            .Element("button", texts.ClearFaults, ("type", "submit"), ("name", "decision"), ("value", "clear"), ("class", "secondary"))
            .Close().Close();
    }

    private static void WriteOption(HtmlWriter html, string value, string text, bool isChosen, string? language = null) =>
        html.Element("option", text, ("value", value), ("selected", isChosen ? "selected" : null), ("lang", language));

    private static void WriteArmed(HtmlWriter html, WorldGround ground, PageTexts texts)
    {
        IReadOnlyList<ArmedFault> armed = ground.Faults.Armed;
        if (armed.Count == 0)
        {
            html.Element("p", texts.NoFaults);
            return;
        }

        HtmlTable.Write(html, texts.ArmedHeadings, armed.Select(one => new HtmlCell[]
        {
            one.Fault.Name,
            texts.NameOf(one.Fault.Hook.Step),
            one.OnlyFor is { } person ? new HtmlCell(person.Citizen.Name.Reveal(), "vi") : texts.Everybody,
            Text(one.Struck),
            one.Left is { } left ? Text(left) : texts.UntilCleared,
        }));
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
