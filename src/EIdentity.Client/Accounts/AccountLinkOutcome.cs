using System.Diagnostics;

namespace EIdentity.Client;

/// <summary>Holds which of the agency's accounts belongs to the one who signed in.</summary>
public abstract class AccountLinkOutcome
{
    private protected AccountLinkOutcome()
    {
    }

    /// <summary>Calls the function that fits the outcome.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="linked">Receives the account that the login is linked to.</param>
    /// <param name="linkable">Receives the account that may be linked, and by what it fits.</param>
    /// <param name="notFound">Called when no account fits.</param>
    /// <param name="ambiguous">Receives why none may be taken, and the accounts that an officer has to look at.</param>
    /// <param name="notProven">Called when the level is too low to look for an account.</param>
    public T Match<T>(
        Func<KnownAccount, T> linked,
        Func<KnownAccount, AccountMatch, T> linkable,
        Func<T> notFound,
        Func<AccountAmbiguity, IReadOnlyList<KnownAccount>, T> ambiguous,
        Func<T> notProven)
    {
        ArgumentNullException.ThrowIfNull(linked);
        ArgumentNullException.ThrowIfNull(linkable);
        ArgumentNullException.ThrowIfNull(notFound);
        ArgumentNullException.ThrowIfNull(ambiguous);
        ArgumentNullException.ThrowIfNull(notProven);
        return this switch
        {
            Linked found => linked(found.Account),
            Linkable found => linkable(found.Account, found.By),
            NotFound => notFound(),
            Ambiguous refused => ambiguous(refused.Reason, refused.Accounts),
            NotProven => notProven(),
            _ => throw new UnreachableException(),
        };
    }

    /// <summary>The login was linked to one account before: let the citizen in.</summary>
    /// <param name="account">The account.</param>
    public sealed class Linked(KnownAccount account) : AccountLinkOutcome
    {
        /// <summary>Gets the account.</summary>
        public KnownAccount Account { get; } = account ?? throw new ArgumentNullException(nameof(account));

        /// <summary>Returns a mask, never the account.</summary>
        public override string ToString() => "Linked(masked)";
    }

    /// <summary>Exactly one account is the same person's or organisation's: store the login's <see cref="SubjectKey"/> with it.</summary>
    /// <param name="account">The account.</param>
    /// <param name="by">By what it fits.</param>
    public sealed class Linkable(KnownAccount account, AccountMatch by) : AccountLinkOutcome
    {
        /// <summary>Gets the account.</summary>
        public KnownAccount Account { get; } = account ?? throw new ArgumentNullException(nameof(account));

        /// <summary>Gets by what it fits.</summary>
        public AccountMatch By { get; } = by;

        /// <summary>Returns by what the account fits, never the account.</summary>
        public override string ToString() => $"Linkable({By}, masked)";
    }

    /// <summary>No account of the agency's fits: a new one may be created.</summary>
    public sealed class NotFound : AccountLinkOutcome
    {
        /// <summary>Returns the name of the outcome.</summary>
        public override string ToString() => "NotFound";
    }

    /// <summary>No account may be taken and none created: an officer decides.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="accounts">The accounts to look at.</param>
    public sealed class Ambiguous(AccountAmbiguity reason, IReadOnlyList<KnownAccount> accounts) : AccountLinkOutcome
    {
        /// <summary>Gets why.</summary>
        public AccountAmbiguity Reason { get; } = reason;

        /// <summary>Gets the accounts to look at, in no particular order.</summary>
        public IReadOnlyList<KnownAccount> Accounts { get; } = accounts ?? throw new ArgumentNullException(nameof(accounts));

        /// <summary>Returns the reason, never the accounts.</summary>
        public override string ToString() => $"Ambiguous({Reason}, masked)";
    }

    /// <summary>No account is linked, and the level is too low to look for one or to create one.</summary>
    public sealed class NotProven : AccountLinkOutcome
    {
        /// <summary>Returns the name of the outcome.</summary>
        public override string ToString() => "NotProven";
    }
}
