namespace EIdentity.Client;

/// <summary>Says how a level reached the service.</summary>
public enum LevelEvidence
{
    /// <summary>Nothing says where the level came from.</summary>
    None = 0,

    /// <summary>It came over TLS in an answer that nobody signed.</summary>
    BackchannelOnly = 1,

    /// <summary>It stood in a token that the provider signed.</summary>
    SignedToken = 2,

    /// <summary>No answer said it; the provider's written assurance stands in for it (<see cref="LevelSource.Agreement"/>).</summary>
    Agreement = 3,
}
