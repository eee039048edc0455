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

    [Theory]
    [InlineData("000190000017")]
    [InlineData(" 000190000017 ")]
    [InlineData("20309012" + "3456")]
    public void A_personal_number_is_no_dossier_and_is_not_repeated(string dossier)
    {
        ArgumentException refused = Assert.Throws<ArgumentException>(() => Purpose.For("1.004873", dossier, Actor.Self));

        Assert.Equal("dossier", refused.ParamName);
        Assert.DoesNotContain(dossier.Trim(), refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("H08.17-202611300017")]
    [InlineData("20261130" + "0017")]
    [InlineData("20301130" + "0017")]
    [InlineData("5b0e1f0c-2a4e-4f6e-9d57-004719283746")]
    [InlineData("HS 000190000017")]
    [InlineData("00019000001")]
    [InlineData("0001900000171")]
    public void A_code_that_only_holds_twelve_digits_or_begins_with_a_date_is_a_dossier(string dossier)
    {
        Assert.Equal(dossier, Purpose.For("1.004873", dossier, Actor.Self).Dossier.Reveal());
    }

    [Fact]
    public void Text_forms_keep_dossier_and_officer_out()
    {
        Purpose purpose = Purpose.For("1.004873", "H99-0001", Actor.Officer("000190000123"));

        Assert.Equal("Purpose(1.004873) Officer(masked)", $"{purpose} {purpose.Actor}");
    }
}
