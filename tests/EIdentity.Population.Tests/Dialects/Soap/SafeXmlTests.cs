using System.Text;

namespace EIdentity.Population.Tests;

/// <summary>Counts instead of timing: how far into an answer the reader came, and how much was allocated, before it was refused.</summary>
public sealed class SafeXmlTests
{
    // The reader takes the bytes in blocks; a refusal is early when it comes within a few of them.
    private const int Early = 64 * 1024;
    private const int Megabyte = 1024 * 1024;

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a b='c'>")]
    [InlineData("<a xmlns='urn:a'>")]
    public void P3_nested_elements_are_refused_long_before_the_end(string open) => AssertRefusedEarly(Repeat(open, 980_000 / open.Length));

    [Fact]
    public void A_tag_of_100_000_attributes_is_refused_long_before_its_end() =>
        AssertRefusedEarly($"<a {Many(100_000, i => $"a{i}=''", " ")}/>");

    [Fact]
    public void A_tag_that_repeats_one_attribute_is_refused_long_before_its_end() => AssertRefusedEarly($"<a {Repeat("b='' ", 200_000)}/>");

    [Fact]
    public void A_tag_of_100_000_namespaces_is_refused_long_before_its_end() =>
        AssertRefusedEarly($"<a {Many(100_000, i => $"xmlns:a{i}='u'", " ")}/>");

    [Fact]
    public void Elements_of_100_000_names_are_refused_long_before_the_end() =>
        AssertRefusedEarly($"<a>{Many(100_000, i => $"<a{i}/>")}</a>");

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void An_element_has_at_most_32_ancestors(int ancestors, bool isRead) =>
        Assert.Equal(isRead, IsRead(Repeat("<a>", ancestors + 1) + Repeat("</a>", ancestors + 1)));

    [Theory]
    [InlineData(99_998, true)]
    [InlineData(99_999, false)]
    public void A_document_has_at_most_100_000_nodes(int others, bool isRead)
    {
        // Beside them there are the root and its text.
        Assert.Equal(isRead, IsRead($"<a>{Repeat("<b/>", others)}x</a>"));
        Assert.Equal(isRead, IsRead($"<a>{Repeat("<b c=''/>", others / 2)}{Repeat("<b/>", others % 2)}x</a>"));
        Assert.Equal(isRead, IsRead($"<a>x{Repeat("<!---->", others)}</a>"));
        Assert.Equal(isRead, IsRead($"<a>x{Repeat("<?b?>", others)}</a>"));
        Assert.Equal(isRead, IsRead($"<a>x{Repeat("<![CDATA[]]>", others / 4)}{Repeat("<b/>", others - (others / 4))}</a>"));
    }

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void An_element_has_at_most_64_attributes_namespaces_included(int attributes, bool isRead)
    {
        Assert.Equal(isRead, IsRead($"<a {Many(attributes, i => $"a{i}=''", " ")}/>"));
        Assert.Equal(isRead, IsRead($"<a {Many(attributes, i => $"xmlns:a{i}='urn:{i}'", " ")}/>"));
        Assert.Equal(isRead, IsRead($"<a xmlns:p='urn:p' {Many(attributes - 1, i => $"p:a{i}=''", " ")}/>"));
    }

    [Theory]
    [InlineData(256, true)]
    [InlineData(257, false)]
    public void A_name_has_at_most_256_characters(int length, bool isRead)
    {
        string name = new('n', length);
        Assert.Equal(isRead, IsRead($"<{name}/>"));
        Assert.Equal(isRead, IsRead($"<a {name}=''/>"));
        Assert.Equal(isRead, IsRead($"<a xmlns='{name}'/>"));
        Assert.Equal(isRead, IsRead($"<a xmlns:{name}='urn:a'/>"));
        Assert.Equal(isRead, IsRead($"<a><?{name} x?></a>"));
    }

    [Theory]
    [InlineData(1_000, true)]
    [InlineData(1_025, false)]
    public void A_document_has_about_a_thousand_different_names(int names, bool isRead) =>
        Assert.Equal(isRead, IsRead($"<a>{Many(names, i => $"<a{i}/>")}</a>"));

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_document_has_at_most_1_048_576_characters(int more, bool isRead) =>
        Assert.Equal(isRead, IsRead($"<a>{new string('x', Megabyte - "<a></a>".Length + more)}</a>"));

    [Fact]
    public void A_text_in_thousands_of_pieces_is_joined_without_copying_it_each_time()
    {
        RegisterAnswer answer = AssertCheap($"<b><a>{Repeat("word<!-- -->", 30_000)}</a></b>");

        Assert.Equal(Repeat("word", 30_000), Assert.Single(answer.FindAll("a")).Value);
    }

    [Fact]
    public void A_name_that_comes_in_pieces_is_one_text() =>
        Assert.Equal("Lan & Mai", Read(Stream("<a>\r\n<!-- x -->Lan<?x y?> &amp;<![CDATA[ Mai]]></a>"))?.Trim());

    [Theory]
    [InlineData("")]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<a/><b/>")]
    [InlineData("<a/>x")]
    [InlineData("<a b='' b=''/>")]
    [InlineData("<a>&e;</a>")]
    [InlineData("<!DOCTYPE a><a/>")]
    public void What_is_no_document_is_refused(string text) => Assert.False(IsRead(text));

    private static void AssertRefusedEarly(string text)
    {
        MemoryStream body = Stream(text);

        Assert.Null(Read(body));
        Assert.InRange(body.Position, 1, Early);
    }

    // Twenty times the document's own size; copying a text anew for each of its pieces takes thousands of times.
    private static RegisterAnswer AssertCheap(string text)
    {
        MemoryStream body = Stream(text);
        long before = GC.GetAllocatedBytesForCurrentThread();
        AnswerBuilder builder = new(new HashSet<string> { "a" });
        bool isRead = SafeXml.TryRead(new StreamReader(body), new HandedOn(builder), out _);
        RegisterAnswer? answer = builder.Build();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.True(isRead);
        Assert.NotNull(answer);
        Assert.InRange(allocated, 1, 20 * body.Length);
        return answer;
    }

    private static bool IsRead(string text) => Read(Stream(text)) is not null;

    private static string? Read(MemoryStream body)
    {
        KeptText text = new();
        try
        {
            return SafeXml.TryRead(new StreamReader(body), text, out _) ? text.Value : null;
        }
        catch (AnswerLimitException)
        {
            return null;
        }
    }

    private static MemoryStream Stream(string text) => new(Encoding.UTF8.GetBytes(text));

    private static string Repeat(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Many(int count, Func<int, string> write, string between = "") =>
        string.Join(between, Enumerable.Range(0, count).Select(write));
}
