namespace EIdentity.Client;

/// <summary>Says which level a login needs and how the provider spells the levels.</summary>
public sealed class LevelOptions
{
    /// <summary>The claim of OpenID Connect.</summary>
    internal const string OfOpenIdConnect = "acr";

    /// <summary>Gets or sets the level that every login needs at the least.</summary>
    /// <value>The default value is <see cref="AssuranceLevel.Level2"/>.</value>
    public AssuranceLevel Required { get; set; } = AssuranceLevel.Level2;

    /// <summary>Gets or sets how long ago the citizen may have proven the level at the provider.</summary>
    /// <value>The default value is <see langword="null"/>: not asked.</value>
    public TimeSpan? MaxAge { get; set; }

    /// <summary>Gets or sets what proves the level.</summary>
    /// <value>The default value is <see cref="LevelSource.Claim"/>.</value>
    public LevelSource Source { get; set; }

    /// <summary>Gets or sets the claim in which the provider says the level.</summary>
    /// <value>
    /// The default value is the profile's: <c>acr</c> in OpenID Connect (Core 1.0, section 2); <c>accountLevel</c> at
    /// VNeID; none through the national portal.
    /// </value>
    public string ClaimName { get; set; } = OfOpenIdConnect;

    /// <summary>Gets the provider's values for each level.</summary>
    /// <value>There is no default; at least one value for the required level is required. What is not listed proves nothing.</value>
    public LevelValues Values { get; } = new();

    /// <summary>Gets the written assurance that counts when <see cref="Source"/> is <see cref="LevelSource.Agreement"/>.</summary>
    public LevelAgreementOptions Agreement { get; } = new();

    /// <summary>Gets the written word that dates a level where no answer says when it was proven.</summary>
    public LevelFreshnessOptions FreshEachTime { get; } = new();

    /// <summary>Gets the settings of a broker that stands in front of the provider.</summary>
    public UpstreamProviderOptions Upstream { get; } = new();
}
