using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using static EIdentity.Population.Tests.Answers;

namespace EIdentity.Population.Tests;

/// <summary>A law has days on which it holds, and nobody is looked up on one that does not hold.</summary>
public sealed class LegalBasisTests
{
    private const string Basis = "Procedures:1.004873:Basis:";

    private static readonly (string, string?)[] March =
    [
        ("Procedures:1.004873:LegalBasis", null),
        (Basis + "Document", "Nghị định số 1/2026/NĐ-CP ngày 15 tháng 2 năm 2026 của Chính phủ"),
        (Basis + "Article", "22"),
        (Basis + "ValidFrom", "2026-03-01"),
        (Basis + "ValidTo", "2026-03-31"),
        (Basis + "ReviewedBy", "Legal department"),
    ];

    [Theory]
    [InlineData("2026-02-28T16:59:59Z")]
    [InlineData("2026-03-31T17:00:00Z")]
    [InlineData("2031-01-01T00:00:00Z")]
    public async Task A_look_up_outside_the_days_of_its_law_is_refused_before_any_call(string now)
    {
        await using RegisterUnderTest test = new(March);
        test.Time.SetUtcNow(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        PopulationRegisterException refused =
            await Assert.ThrowsAsync<PopulationRegisterException>(() => test.FindLanAsync(CitizenFields.Sex));
        await Assert.ThrowsAsync<PopulationRegisterException>(() => test.Register.VerifyAsync(The.Lan, The.Purpose));

        Assert.Equal((ErrorCodes.LegalBasisNotInForce, false), (refused.Error, refused.IsTransient));
        Assert.Contains("holds from 2026-03-01 to 2026-03-31", refused.Message, StringComparison.Ordinal);
        Assert.Empty(test.Network.Requests);
    }

    [Theory]
    [InlineData("2026-02-28T17:00:00Z", "2026-03-31")]
    [InlineData("2026-03-31T16:59:59Z", "2026-03-31")]
    [InlineData("2031-01-01T00:00:00Z", null)]
    public async Task On_its_first_and_last_day_in_Vietnam_the_law_holds_and_one_without_an_end_goes_on(string now, string? last)
    {
        await using RegisterUnderTest test =
            new RegisterUnderTest([.. March, (Basis + "ValidTo", last)]).Answering(People(LanRecord));
        test.Time.SetUtcNow(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));

        Assert.Equal(Sex.Female, (await test.FindLanAsync(CitizenFields.Sex)).Sex.Reveal());
    }

    [Theory]
    [InlineData(null, "Điều 22 Nghị định số 1/2026/NĐ-CP ngày 15 tháng 2 năm 2026 của Chính phủ")]
    [InlineData("3", "Khoản 3 Điều 22 Nghị định số 1/2026/NĐ-CP ngày 15 tháng 2 năm 2026 của Chính phủ")]
    public async Task A_citizen_reads_clause_article_and_document(string? clause, string words)
    {
        await using RegisterUnderTest test = new([.. March, (Basis + "Clause", clause)]);

        PopulationOptions settings = test.Services.GetRequiredService<IOptions<PopulationOptions>>().Value;

        Assert.Equal(words, settings.Procedures["1.004873"].LegalBasis);
    }

    [Theory]
    [InlineData("", "Điều 22 Nghị định số 1/2026/NĐ-CP ngày 15 tháng 2 năm 2026 của Chính phủ")]
    [InlineData(" ", "Điều 22 Nghị định số 1/2026/NĐ-CP ngày 15 tháng 2 năm 2026 của Chính phủ")]
    [InlineData("Luật Căn cước, Điều 10", "Luật Căn cước, Điều 10")]
    public async Task Words_of_its_own_go_before_article_and_document_where_there_are_any(string setting, string words)
    {
        await using RegisterUnderTest test = new([.. March, ("Procedures:1.004873:LegalBasis", setting)]);

        PopulationOptions settings = test.Services.GetRequiredService<IOptions<PopulationOptions>>().Value;

        Assert.Equal(words, settings.Procedures["1.004873"].LegalBasis);
    }

    [Theory]
    [InlineData("Document", null, "Basis:Document is missing")]
    [InlineData("Article", null, "Basis:Article is missing")]
    [InlineData("ReviewedBy", null, "Basis:ReviewedBy is missing")]
    [InlineData("ValidFrom", null, "Basis:ValidFrom is missing")]
    [InlineData("ValidTo", "2026-02-28", "Basis:ValidTo lies before ValidFrom")]
    [InlineData("ValidTo", "31.03.2026", "Basis:ValidTo is '31.03.2026', but must be a date, for example 2026-03-01")]
    public async Task A_law_that_is_half_named_stops_the_start(string setting, string? value, string expected)
    {
        await using RegisterUnderTest test = new([.. March, (Basis + setting, value)]);

        string message = Assert.Throws<OptionsValidationException>(
            () => test.Services.GetRequiredService<IStartupValidator>().Validate()).Message;

        Assert.Contains("has 1 problem:", message, StringComparison.Ordinal);
        Assert.Contains(expected, message, StringComparison.Ordinal);
    }
}
