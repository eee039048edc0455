using EIdentity.Client;
using Microsoft.AspNetCore.Builder;

namespace EIdentity.AspNetCore;

/// <summary>Requires an assurance level on endpoints and groups of endpoints.</summary>
public static class AssuranceEndpointConventionBuilderExtensions
{
    /// <summary>Lets in only citizens whose account is proven at a level; others are sent to log in at it.</summary>
    /// <typeparam name="TBuilder">The type of the endpoint's builder.</typeparam>
    /// <param name="builder">The endpoint or group.</param>
    /// <param name="level"><see cref="AssuranceLevel.Level1"/> or <see cref="AssuranceLevel.Level2"/>.</param>
    /// <param name="maxAge">How long ago the citizen may have proven the level, in whole seconds; the default does not limit it.</param>
    /// <param name="evidence">What must prove the level: <see cref="LevelEvidence.SignedToken"/>, or anything.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// The level is neither, the age is shorter than a second, or the evidence cannot be demanded.
    /// </exception>
    public static TBuilder RequireAssurance<TBuilder>(
        this TBuilder builder,
        AssuranceLevel level,
        TimeSpan? maxAge = null,
        LevelEvidence evidence = LevelEvidence.None)
        where TBuilder : IEndpointConventionBuilder
    {
        AssuranceRequirement requirement = new(level, maxAge, evidence);
        RequireAssuranceAttribute metadata = new(requirement.Level) { Evidence = requirement.Evidence };
        if (requirement.MaxAge is { } age)
        {
            metadata.MaxAgeSeconds = (int)age.TotalSeconds;
        }

        builder.Add(endpoint => endpoint.Metadata.Add(metadata));
        return builder;
    }

    /// <summary>Names fields of a form whose values the page after a new sign-in shows as dots only.</summary>
    /// <remarks>
    /// A form that waits for a higher level, or came after its session, is kept, shown again, and sent by the citizen;
    /// masked fields are sent with it.
    /// </remarks>
    /// <typeparam name="TBuilder">The type of the endpoint's builder.</typeparam>
    /// <param name="builder">The endpoint that takes the form.</param>
    /// <param name="fields">The names of the fields.</param>
    public static TBuilder MaskWhenKept<TBuilder>(this TBuilder builder, params string[] fields)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(fields);
        MaskedFields masked = new(fields);
        builder.Add(endpoint => endpoint.Metadata.Add(masked));
        return builder;
    }

    /// <summary>Names fields of a form that nobody types, a button's own or a hidden one, which are sent and not shown.</summary>
    /// <remarks>Of a form that came after its session and holds nothing else, nothing is kept: its button can be pressed again.</remarks>
    /// <typeparam name="TBuilder">The type of the endpoint's builder.</typeparam>
    /// <param name="builder">The endpoint that takes the form, or all pages.</param>
    /// <param name="fields">The names of the fields.</param>
    public static TBuilder HideWhenKept<TBuilder>(this TBuilder builder, params string[] fields)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(fields);
        HiddenFields hidden = new(fields);
        builder.Add(endpoint => endpoint.Metadata.Add(hidden));
        return builder;
    }

    /// <summary>Says what the page after a new sign-in shows in place of a field's name.</summary>
    /// <param name="builder">The endpoint that takes the form, or all pages.</param>
    /// <param name="field">The name of the field, as it is sent.</param>
    /// <param name="label">Gives the label in the language of the page.</param>
    /// <typeparam name="TBuilder">The type of the endpoint's builder.</typeparam>
    public static TBuilder LabelWhenKept<TBuilder>(this TBuilder builder, string field, Func<PageLanguage, string> label)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        ArgumentNullException.ThrowIfNull(label);
        FieldLabel labelled = new(field, label);
        builder.Add(endpoint => endpoint.Metadata.Add(labelled));
        return builder;
    }
}
