using System.Reflection;
using EIdentity.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Gives an endpoint the citizen who is signed in; take it as a parameter.</summary>
/// <remarks>The endpoint must require an assurance level, otherwise the app fails at start with EID1002.</remarks>
[CitizenData]
public sealed class SignedIn : IBindableFromHttpContext<SignedIn>, IEndpointParameterMetadataProvider
{
    internal SignedIn(ElectronicIdentity identity) => Identity = identity;

    /// <summary>Gets the citizen as the provider described them; what it did not say stays missing.</summary>
    public Citizen Citizen => Identity.Citizen;

    /// <summary>Gets the level that was proven.</summary>
    public AssuranceLevel Level => Identity.Level;

    /// <summary>Gets the key that names the same account at the same provider for ever.</summary>
    public SubjectKey Subject => Identity.Subject;

    /// <summary>Gets everything that is known of the login.</summary>
    public ElectronicIdentity Identity { get; }

    /// <summary>Gives the endpoint's parameter its value.</summary>
    /// <param name="context">The request.</param>
    /// <param name="parameter">The parameter.</param>
    static ValueTask<SignedIn?> IBindableFromHttpContext<SignedIn>.BindAsync(HttpContext context, ParameterInfo parameter)
    {
        ArgumentNullException.ThrowIfNull(context);
        SignedIn? login = context.User.FindSignedIn();

        // Authorization has decided already; this holds even where a middleware or metadata switched it off.
        SessionTerms terms = context.RequestServices.GetRequiredService<LoginSchemes>().TermsOf(context.User);
        return ValueTask.FromResult(login is not null && AssuranceNeed.Of(context)?.FindGap(login.Identity, terms) == AssuranceGap.None
            ? login
            : null);
    }

    /// <summary>Marks the endpoint, so that the check at start can find it.</summary>
    /// <param name="parameter">The parameter.</param>
    /// <param name="builder">The endpoint.</param>
    static void IEndpointParameterMetadataProvider.PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Metadata.Add(TakesSignedIn.Instance);
    }

    /// <summary>Returns a mask, never the citizen.</summary>
    public override string ToString() => $"SignedIn({Level}, masked)";
}
