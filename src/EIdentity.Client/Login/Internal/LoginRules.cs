namespace EIdentity.Client;

/// <summary>Says which rules of a login are on: all, except in a test that shows what one of them is for.</summary>
/// <remarks>No setting, no public member and no environment reaches this; a test replaces the service.</remarks>
internal sealed class LoginRules
{
    private readonly LoginRule[] _off;

    private LoginRules(LoginRule[] off) => _off = off;

    /// <summary>Gets the rules of every login: all on.</summary>
    public static LoginRules All { get; } = new([]);

    /// <summary>Says whether a login may go on: the rule holds, or a test has switched it off.</summary>
    public bool Require(LoginRule rule, bool holds) => holds || _off.Contains(rule);

    /// <summary>Gives the same rules without one of them.</summary>
    internal LoginRules Without(LoginRule rule) => new([.. _off, rule]);
}
