namespace EIdentity.Client;

/// <summary>Says by what an account fits the one who signed in, and why it may not be taken all the same, if so.</summary>
internal readonly record struct AccountFit(KnownAccount Account, AccountMatch By, AccountAmbiguity? Flaw)
{
    public override string ToString() => "AccountFit(masked)";
}
