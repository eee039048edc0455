using EIdentity.Client;

namespace EIdentity.AspNetCore.Tests;

public sealed class AssurancePolicyNameTests
{
    [Theory]
    [InlineData("EIdentity.Assurance/Level1/0/None", AssuranceLevel.Level1, null, LevelEvidence.None)]
    [InlineData("EIdentity.Assurance/Level2/900/SignedToken", AssuranceLevel.Level2, 900, LevelEvidence.SignedToken)]
    public void A_name_holds_level_age_and_evidence(string name, AssuranceLevel level, int? age, LevelEvidence evidence)
    {
        Assert.True(AssurancePolicyName.TryRead(name, out AssuranceRequirement? read));

        Assert.Equal((level, age, evidence), (read.Level, (int?)read.MaxAge?.TotalSeconds, read.Evidence));
        Assert.Equal(name, AssurancePolicyName.Of(read));
    }

    // A name that is nearly ours must not read as a policy that demands less than it seems to.
    [Theory]
    [InlineData("Marriage")]
    [InlineData("Other.Assurance////Level2/0/None")]
    [InlineData("EIdentity.Assurance/Level2/0")]
    [InlineData("EIdentity.Assurance/Level2/0/None/None")]
    [InlineData("EIdentity.Assurance/None/0/None")]
    [InlineData("EIdentity.Assurance/Level9/0/None")]
    [InlineData("EIdentity.Assurance/2/0/None")]
    [InlineData("EIdentity.Assurance/Level2/-1/None")]
    [InlineData("EIdentity.Assurance/Level2/soon/None")]
    [InlineData("EIdentity.Assurance/Level2/0900/None")]
    [InlineData("EIdentity.Assurance/Level2/0/BackchannelOnly")]
    [InlineData("EIdentity.Assurance/Level2/0/9")]
    [InlineData("EIdentity.Assurance/Level2/0/1")]
    public void A_name_that_was_not_written_here_is_somebody_elses(string name)
    {
        Assert.False(AssurancePolicyName.TryRead(name, out AssuranceRequirement? read));

        Assert.Null(read);
    }
}
