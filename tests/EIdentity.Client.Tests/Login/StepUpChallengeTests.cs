using System.Net;

namespace EIdentity.Client.Tests;

public sealed class StepUpChallengeTests
{
    [Theory]
    [InlineData("Bearer error=\"insufficient_user_authentication\", acr_values=\"loa2 loa3\", max_age=\"300\"")]
    [InlineData(
        "DPoP max_age=300,error=insufficient_user_authentication , acr_values=\"loa2 loa3\", error_description=\"a, b = \\\"c\\\"\"")]
    [InlineData("bearer realm=\"x\", ERROR=\"insufficient_user_authentication\", Acr_Values=\"loa2 loa3\", Max_Age=\"300\"")]
    public void A_challenge_says_levels_and_age(string header)
    {
        Assert.True(StepUpChallenge.TryParse(Answer(header), out StepUpChallenge? challenge));

        Assert.Equal(["loa2", "loa3"], challenge.AcrValues);
        Assert.Equal(TimeSpan.FromMinutes(5), challenge.MaxAge);
    }

    [Fact]
    public void A_challenge_may_say_an_age_only()
    {
        Assert.True(StepUpChallenge.TryParse(
            Answer("Bearer error=\"insufficient_user_authentication\", max_age=\"0\""),
            out StepUpChallenge? challenge));

        Assert.Empty(challenge.AcrValues);
        Assert.Equal(TimeSpan.Zero, challenge.MaxAge);
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer error=\"invalid_token\", acr_values=\"loa2\"")]
    [InlineData("Basic error=\"insufficient_user_authentication\"")]
    [InlineData("Bearer error=\"insufficient_user_authentication\", error=\"insufficient_user_authentication\"")]
    [InlineData("Bearer error=\"insufficient_user_authentication\", max_age=\"-1\"")]
    [InlineData("Bearer error=\"insufficient_user_authentication\", max_age=\"99999999999\"")]
    [InlineData("Bearer error=\"insufficient_user_authentication\", acr_values=\"open")]
    public void Anything_else_is_no_challenge(string header)
    {
        Assert.False(StepUpChallenge.TryParse(Answer(header), out _));
    }

    [Fact]
    public void Another_status_is_no_challenge() =>
        Assert.False(
            StepUpChallenge.TryParse(Answer("Bearer error=\"insufficient_user_authentication\"", HttpStatusCode.Forbidden), out _));

    [Fact]
    public void Two_challenges_are_none()
    {
        HttpResponseMessage answer = Answer("Bearer error=\"insufficient_user_authentication\", max_age=\"1\"");
        answer.Headers.TryAddWithoutValidation("WWW-Authenticate", "DPoP error=\"insufficient_user_authentication\", max_age=\"1000\"");

        Assert.False(StepUpChallenge.TryParse(answer, out _));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a \"b\" \\c\r\nX-Evil: 1ă", "\"a \\\"b\\\" \\\\cX-Evil: 1\"")]
    public void A_quoted_text_ends_no_header(string text, string expected) =>
        Assert.Equal(expected, ChallengeParameters.Quote(text));

    private static HttpResponseMessage Answer(string header, HttpStatusCode status = HttpStatusCode.Unauthorized)
    {
        HttpResponseMessage answer = new(status);
        answer.Headers.TryAddWithoutValidation("WWW-Authenticate", header);
        return answer;
    }
}
