using Microsoft.AspNetCore.Builder;

namespace EIdentity.AspNetCore;

/// <summary>Requires an assurance level on endpoints and groups of endpoints.</summary>
public static class AssuranceEndpointConventionBuilderExtensions
{
    /// <summary>Lets only citizens in whose account is proven at a level; others are sent to log in at it.</summary>
    /// <typeparam name="TBuilder">The type of the endpoint's builder.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="level"><see cref="AssuranceLevel.Level1"/> or <see cref="AssuranceLevel.Level2"/>.</param>
    /// <param name="maxAge">How long ago the citizen may have proven the level, in whole seconds; the default does not limit it.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is neither, or the age is shorter than a second.</exception>
    public static TBuilder RequireAssurance<TBuilder>(this TBuilder builder, AssuranceLevel level, TimeSpan? maxAge = null)
        where TBuilder : IEndpointConventionBuilder
    {
        if (maxAge is { } age)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(age, TimeSpan.FromSeconds(1), nameof(maxAge));
        }

        RequireAssuranceAttribute requirement = new(level) { MaxAgeSeconds = (int)(maxAge?.TotalSeconds ?? 0) };
        builder.Add(endpoint => endpoint.Metadata.Add(requirement));
        return builder;
    }
}
