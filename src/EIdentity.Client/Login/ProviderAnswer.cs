using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Holds what a provider said about a citizen, every rule of its protocol checked, the level still raw.</summary>
[Experimental(LoginProfiles.Experimental)]
[CitizenData]
public sealed class ProviderAnswer
{
    /// <summary>Gets the account.</summary>
    public required SubjectKey Subject { get; init; }

    /// <summary>Gets the citizen; what was not said is empty.</summary>
    public required Citizen Citizen { get; init; }

    /// <summary>Gets whom the account was granted to.</summary>
    /// <value>The default value is <see cref="AccountType.Unknown"/>.</value>
    public AccountType AccountType { get; init; }

    /// <summary>Gets the organisation that the account was granted to and the citizen acts for, or <see langword="null"/>.</summary>
    public Organisation? Organisation { get; init; }

    /// <summary>Gets what the answer says about the level, for the flow to judge.</summary>
    public required ClaimedLevel Level { get; init; }

    /// <summary>Gets what the provider wants to be shown again when this session ends there, for the host to keep.</summary>
    /// <value>The default is <see langword="null"/>: nothing need be kept.</value>
    public Secret? LogoutHint { get; init; }

    /// <summary>Returns a mask.</summary>
    public override string ToString() => "ProviderAnswer(masked)";
}
