namespace EIdentity.Client;

/// <summary>Decides which of some accounts is that of the one who signed in; the order of the accounts plays no part.</summary>
internal static class AccountRules
{
    /// <summary>Says whether an organisation signed in or a person; <see langword="null"/> where the provider did not say.</summary>
    public static bool? IsOrganisation(ElectronicIdentity identity) => identity switch
    {
        { IsOfOrganisation: true } => true,
        { AccountType: AccountType.Citizen or AccountType.Foreigner } => false,
        _ => null,
    };

    /// <summary>Finds the account that the login is linked to, if there is one.</summary>
    public static AccountLinkOutcome? FindLinked(ElectronicIdentity identity, IEnumerable<KnownAccount> accounts)
    {
        KnownAccount[] linked = [.. accounts.Where(account => account.Subjects.Contains(identity.Subject))];
        if (linked.Length == 0)
        {
            return null;
        }

        AccountAmbiguity? flaw = linked.Min(account => FindContradiction(identity, account));
        return Refuse(linked, flaw) is { } refused ? refused : new AccountLinkOutcome.Linked(linked[0]);
    }

    /// <summary>Finds the one account that may be linked to the login.</summary>
    public static AccountLinkOutcome FindLinkable(ElectronicIdentity identity, IEnumerable<KnownAccount> accounts)
    {
        AccountFit[] fits = [.. accounts.Select(account => FindFit(identity, account)).OfType<AccountFit>()];
        if (fits.Length == 0)
        {
            return new AccountLinkOutcome.NotFound();
        }

        AccountFit best = fits.MinBy(fit => fit.By);
        return Refuse(fits.Select(fit => fit.Account), fits.Min(fit => fit.Flaw)) is { } refused
            ? refused
            : new AccountLinkOutcome.Linkable(best.Account, best.By);
    }

    // One account may come twice, once by each number.
    private static AccountLinkOutcome.Ambiguous? Refuse(IEnumerable<KnownAccount> fitting, AccountAmbiguity? flaw)
    {
        KnownAccount[] accounts = [.. fitting.DistinctBy(account => account.Id.Reveal(), StringComparer.Ordinal)];
        AccountAmbiguity? reason = accounts.Length > 1 ? AccountAmbiguity.SeveralAccounts : flaw;
        return reason is { } known ? new AccountLinkOutcome.Ambiguous(known, accounts) : null;
    }

    private static AccountFit? FindFit(ElectronicIdentity identity, KnownAccount account)
    {
        AccountFit? fit = (IsOrganisation(identity), identity.Organisation, account) switch
        {
            (false, _, { Citizen: { } holder }) => FindFit(identity.Citizen, holder, account),
            (true, { } organisation, { Organisation: { } holder }) => FindFit(organisation, holder, account),
            _ => null,
        };
        bool isTaken = account.Subjects.Any(subject => subject.Issuer == identity.Subject.Issuer);
        return fit is { Flaw: null } free && isTaken ? free with { Flaw = AccountAmbiguity.LinkedToAnother } : fit;
    }

    private static AccountFit? FindFit(Citizen person, Citizen holder, KnownAccount account)
    {
        bool? isSameName = person.Name.IsEmpty || holder.Name.IsEmpty ? null : person.Name.IsSameAs(holder.Name);
        bool? isSameDay = person.BirthDate.IsEmpty || holder.BirthDate.IsEmpty ? null : person.BirthDate.AgreesWith(holder.BirthDate);
        if (person.Number is { } number && number == holder.Number)
        {
            bool isOther = isSameName == false || isSameDay == false;
            return new AccountFit(account, AccountMatch.Number, isOther ? AccountAmbiguity.PersonDiffers : null);
        }

        if (person.LegacyNumber is not { } legacyNumber || legacyNumber != holder.LegacyNumber)
        {
            return null;
        }

        // Of a number that was given twice, a year or a month proves nobody: here the day must be known to both.
        bool isFull = person.BirthDate.RevealDay() is not null && holder.BirthDate.RevealDay() is not null;
        isSameDay = isSameDay == true && !isFull ? null : isSameDay;

        // Two people had it where number, or name and birth date, say that they are two.
        bool isOtherNumber = person.Number is not null && holder.Number is not null;
        return (isSameName, isSameDay) switch
        {
            (true, true) when isOtherNumber => new AccountFit(account, AccountMatch.LegacyNumber, AccountAmbiguity.NumberDiffers),
            (true, true) => new AccountFit(account, AccountMatch.LegacyNumber, null),
            (false, false) => null,
            _ when isOtherNumber => null,
            _ => new AccountFit(account, AccountMatch.LegacyNumber, AccountAmbiguity.LegacyNumberAlone),
        };
    }

    private static AccountFit? FindFit(Organisation organisation, Organisation holder, KnownAccount account)
    {
        bool? isSameTaxCode = AreSame(organisation.TaxCode, holder.TaxCode);
        bool? isSameEnterpriseCode = AreSame(organisation.EnterpriseCode, holder.EnterpriseCode);
        return (isSameTaxCode, isSameEnterpriseCode) switch
        {
            (true, false) => new AccountFit(account, AccountMatch.TaxCode, AccountAmbiguity.NumberDiffers),
            (true, _) => new AccountFit(account, AccountMatch.TaxCode, null),

            // Branches share the enterprise's code and have tax codes of their own.
            (null, true) => new AccountFit(account, AccountMatch.EnterpriseCode, null),
            _ => null,
        };
    }

    private static AccountAmbiguity? FindContradiction(ElectronicIdentity identity, KnownAccount account)
    {
        if (IsOrganisation(identity) is { } isOrganisation && isOrganisation != account.Organisation is not null)
        {
            return AccountAmbiguity.OtherHolder;
        }

        bool isOther = account.Citizen is { } holder
            ? identity.Citizen.Number is { } number && holder.Number is { } known && number != known
            : AreSame(identity.Organisation?.TaxCode, account.Organisation?.TaxCode) == false
                || AreSame(identity.Organisation?.EnterpriseCode, account.Organisation?.EnterpriseCode) == false;
        return isOther ? AccountAmbiguity.NumberDiffers : null;
    }

    // A code that one of the two does not have says nothing.
    private static bool? AreSame(Masked<string?>? one, Masked<string?>? other) =>
        string.IsNullOrEmpty(one?.Reveal()) || string.IsNullOrEmpty(other?.Reveal()) ? null : one == other;
}
