namespace EIdentity.Client;

/// <summary>Holds an account that holds what was looked for, by what it fits, and why it may not be taken all the same.</summary>
internal readonly record struct AccountFit(KnownAccount Account, AccountMatch By, AccountAmbiguity? Flaw)
{
    public override string ToString() => "AccountFit(masked)";
}
