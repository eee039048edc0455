using Microsoft.AspNetCore.Authorization;

namespace EIdentity.AspNetCore;

/// <summary>Gives the policy of every name that <see cref="RequireAssuranceAttribute"/> writes; others are the app's.</summary>
internal sealed class AssurancePolicyProvider(IAuthorizationPolicyProvider others) : IAuthorizationPolicyProvider
{
    /// <inheritdoc/>
    public bool AllowsCachingPolicies => others.AllowsCachingPolicies;

    /// <inheritdoc/>
    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => others.GetDefaultPolicyAsync();

    /// <inheritdoc/>
    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => others.GetFallbackPolicyAsync();

    /// <inheritdoc/>
    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName)
    {
        ArgumentNullException.ThrowIfNull(policyName);
        return AssurancePolicyName.TryRead(policyName, out AssuranceRequirement? requirement)
            ? Task.FromResult<AuthorizationPolicy?>(new([requirement], [EIdentityDefaults.SessionScheme]))
            : others.GetPolicyAsync(policyName);
    }
}
