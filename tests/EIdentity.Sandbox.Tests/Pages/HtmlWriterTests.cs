namespace EIdentity.Sandbox.Tests;

public class HtmlWriterTests
{
    [Fact]
    public void Text_and_attribute_values_are_encoded()
    {
        string html = new HtmlWriter().Element("p", "<script>'&\"", ("title", "\"><img src=x>")).ToString();

        Assert.Equal("<!DOCTYPE html><p title=\"&quot;&gt;&lt;img src=x&gt;\">&lt;script&gt;&#x27;&amp;&quot;</p>", html);
    }

    [Fact]
    public void Vietnamese_stays_readable()
    {
        Assert.Contains("Nguyễn Thị Đào", new HtmlWriter().Text("Nguyễn Thị Đào").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_without_a_value_is_left_out()
    {
        Assert.Equal(
            "<!DOCTYPE html><input type=\"radio\">",
            new HtmlWriter().Void("input", ("type", "radio"), ("checked", null)).ToString());
    }
}
