namespace EIdentity.Tests;

public sealed class EIdentityExceptionTests
{
    [Fact]
    public void The_message_is_a_sentence_with_a_code_and_a_page()
    {
        EIdentityException failure = new(ErrorCodes.LevelTooLow, "The provider returned Level1, but Level2 is required.");

        Assert.Equal(
            "EID2101: The provider returned Level1, but Level2 is required. See docs/reference/errors.md#eid2101.",
            failure.Message);
    }

    [Fact]
    public void Only_unavailability_is_transient()
    {
        Assert.True(new EIdentityException(ErrorCodes.ProviderUnavailable, "Down.").IsTransient);
        Assert.False(new EIdentityException(ErrorCodes.LevelTooLow, "Low.").IsTransient);
    }

    [Fact]
    public void Each_failure_has_its_own_reference_that_can_be_read_out()
    {
        EIdentityException first = new(ErrorCodes.LevelTooLow, "Low.");
        EIdentityException second = new(ErrorCodes.LevelTooLow, "Low.");

        Assert.Matches("^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", first.Reference);
        Assert.NotEqual(first.Reference, second.Reference);
    }
}
