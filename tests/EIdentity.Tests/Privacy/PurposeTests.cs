namespace EIdentity.Tests;

public sealed class PurposeTests
{
    [Fact]
    public void A_purpose_names_procedure_dossier_and_actor()
    {
        Purpose purpose = Purpose.For("1.004873", "H99-0001", Actor.Officer("canbo-7"));

        string who = purpose.Actor.Match(account => account, () => "self", job => job);
        Assert.Equal(("1.004873", "H99-0001", "canbo-7"), (purpose.Procedure, purpose.Dossier.Reveal(), who));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("1.004873\r\nX-Admin: 1")]
    [InlineData("1.004873\u2028")]
    [InlineData("1.004873\uFFFF")]
    public void A_code_that_is_empty_or_would_start_a_header_is_refused(string procedure)
    {
        Assert.Throws<ArgumentException>(() => Purpose.For(procedure, "H99-0001", Actor.Self));
    }

    [Fact]
    public void A_code_of_more_than_a_hundred_characters_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Actor.Batch(new string('x', 101)));
    }

    [Fact]
    public void Text_forms_keep_dossier_and_officer_out()
    {
        Purpose purpose = Purpose.For("1.004873", "H99-0001", Actor.Officer("000190000123"));

        Assert.Equal("Purpose(1.004873) Officer(masked)", $"{purpose} {purpose.Actor}");
    }
}
