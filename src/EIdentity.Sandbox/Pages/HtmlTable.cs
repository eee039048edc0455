namespace EIdentity.Sandbox;

/// <summary>Writes a table that scrolls by itself where a screen is narrow.</summary>
internal static class HtmlTable
{
    public static void Write(HtmlWriter html, string headings, IEnumerable<HtmlCell[]> rows)
    {
        html.Open("div", ("class", "table"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (string heading in headings.Split('|'))
        {
            html.Element("th", heading, ("scope", "col"));
        }

        html.Close().Close().Open("tbody");
        foreach (HtmlCell[] row in rows)
        {
            html.Open("tr");
            foreach (HtmlCell cell in row)
            {
                html.Element("td", cell.Text, ("lang", cell.Language));
            }

            html.Close();
        }

        html.Close().Close().Close();
    }
}
