namespace EIdentity.Population.Tests.Wire;

/// <summary>Holds every dialect to the same limits, before anything of an answer is kept.</summary>
public sealed class AnswerBuilderTests
{
    private readonly AnswerBuilder _builder = new(new HashSet<string> { "TonTai", "HoVaTen" });

    [Fact]
    public void What_the_question_names_is_kept_wherever_it_stands()
    {
        Add(["Envelope", "Other", "TonTai"], "true");

        Assert.Equal("true", Assert.Single(Build().FindAll("TonTai")).Value);
    }

    [Fact]
    public void What_the_question_does_not_name_is_counted_and_not_kept()
    {
        _builder.Begin("Envelope");
        Add(["DanToc"], "01");
        Add(["DanToc"], "02");
        Add(["000190000017"], "x");
        Add(["NGUYEN"], "x");
        _builder.End();

        Assert.Empty(Build().FindAll("DanToc"));
        Assert.Equal("not understood: Envelope (1), DanToc (2), others (2)", Build().Unknown.ToString());
    }

    [Fact]
    public void A_text_that_holds_an_element_is_refused_even_if_that_one_is_unknown()
    {
        _builder.Begin(null);
        Add(["HoVaTen", "Other"], "Lan");
        _builder.End();

        Assert.Throws<PopulationRegisterException>(() => Assert.Single(Build().FindAll("HoVaTen")).Value);
    }

    [Fact]
    public void What_only_has_a_name_of_the_question_is_not_kept_and_told_apart()
    {
        _builder.Begin("Envelope");
        _builder.BeginForeign("TonTai", "http://example.test/dancu/1.1");
        _builder.End();
        _builder.BeginForeign("TonTai", "urn:nguyen-thi-lan");
        _builder.End();
        _builder.BeginForeign("DanToc", "http://example.test/dancu/1.1");
        _builder.End();
        _builder.End();

        Assert.Empty(Build().FindAll("TonTai"));
        Assert.Equal(
            "not understood: Envelope (1), TonTai of http://example.test/dancu/1.1 (1), TonTai of another namespace (1), others (1)",
            Build().Unknown.ToString());
    }

    [Theory]
    [InlineData("https://example.test/19900517/", "another namespace")]
    [InlineData("https://example.test/Lan?x", "another namespace")]
    [InlineData("https://example.test/2009/01#", "https://example.test/2009/01#")]
    public void Of_a_namespace_only_an_address_with_a_year_is_repeated(string xmlNamespace, string said)
    {
        _builder.BeginForeign("TonTai", xmlNamespace);
        _builder.End();

        Assert.Equal($"not understood: TonTai of {said} (1)", Build().Unknown.ToString());
    }

    [Fact]
    public void An_element_knows_what_stands_in_it_at_any_depth()
    {
        _builder.Begin(null);
        Add(["HoVaTen", "Other", "Another"], " ");
        Add(["TonTai", "Other", "Another"], "x");
        _builder.Begin("HoVaTen");
        _builder.NoteContent();
        _builder.End();
        _builder.End();

        Assert.Equal([true, false], Build().FindAll("HoVaTen").Select(element => element.HoldsNothing));
        Assert.False(Assert.Single(Build().FindAll("TonTai")).HoldsNothing);
    }

    [Fact]
    public void Unknown_names_are_told_apart_in_the_first_64_places_alone()
    {
        _builder.Begin(null);
        for (int i = 0; i < 1_000; i++)
        {
            Add(["HoVaTen", "Other"], string.Empty);
        }

        _builder.End();

        AnswerElement[] places = [.. Build().FindAll("HoVaTen")];
        Assert.Equal(64, places.Count(element => element.Strangers is not null));
        Assert.All(places, element => Assert.True(element.HasStrangers));
    }

    [Theory]
    [InlineData(33, false)]
    [InlineData(34, true)]
    public void An_element_has_at_most_32_ancestors(int depth, bool isRefused) =>
        Assert.Equal(isRefused, IsRefused(depth, () => _builder.Begin("a")));

    [Theory]
    [InlineData(99_999, false)]
    [InlineData(100_000, true)]
    public void An_answer_has_at_most_100_000_elements(int others, bool isRefused)
    {
        _builder.Begin(null);

        Assert.Equal(isRefused, IsRefused(others, () => Add(["a"], string.Empty)));
    }

    [Theory]
    [InlineData(1_048_575, false)]
    [InlineData(1_048_576, true)]
    public void An_answer_has_at_most_1_048_576_characters_with_its_names(int characters, bool isRefused)
    {
        _builder.Begin("a");

        Assert.Equal(isRefused, IsRefused(1, () => _builder.Add(new string('x', characters))));
    }

    [Fact]
    public void An_answer_has_one_outer_element_and_one_body()
    {
        _builder.Begin(null);
        _builder.BeginBody();

        Assert.True(IsRefused(1, _builder.BeginBody));
        _builder.End();
        Assert.True(IsRefused(1, _builder.BeginBody));
        _builder.End();
        Assert.True(IsRefused(1, () => _builder.Begin(null)));
    }

    [Fact]
    public void An_answer_that_ends_too_early_is_none()
    {
        Assert.Null(_builder.Build());
        _builder.Begin("TonTai");

        Assert.Null(_builder.Build());
    }

    [Fact]
    public void A_sandbox_is_known_by_its_marker_in_every_dialect()
    {
        Add(["Envelope", "eidentity_sandbox"], "false");

        Assert.True(Build().IsSandbox);
    }

    private static bool IsRefused(int times, Action act) => Record.Exception(() =>
    {
        for (int i = 0; i < times; i++)
        {
            act();
        }
    }) is FormatException;

    private void Add(string[] names, string text)
    {
        Array.ForEach(names, _builder.Begin);
        _builder.Add(text);
        Array.ForEach(names, _ => _builder.End());
    }

    private RegisterAnswer Build() => Assert.IsType<RegisterAnswer>(_builder.Build());
}
