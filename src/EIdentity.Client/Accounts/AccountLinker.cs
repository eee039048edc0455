using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Finds the agency's account of the one who signed in, by rules that never guess.</summary>
/// <remarks>It reads and never writes. What the directory throws comes through. Why the rules are so says decision 0045.</remarks>
public sealed class AccountLinker
{
    // So many accounts with one value are for an officer, whoever else fits.
    private const int Limit = 10;

    private readonly IAccountDirectory _directory;
    private readonly AssuranceLevel _requiredLevel;
    private readonly ILogger<AccountLinker> _logger;

    /// <summary>Creates a linker.</summary>
    /// <param name="directory">Where the agency keeps its accounts.</param>
    /// <param name="requiredLevel">The least level at which an account that is not linked yet is looked for.</param>
    /// <param name="logger">Receives each outcome, without a value (events 2930 to 2934).</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is none.</exception>
    public AccountLinker(IAccountDirectory directory, AssuranceLevel requiredLevel, ILogger<AccountLinker> logger)
    {
        ArgumentNullException.ThrowIfNull(directory);
        ArgumentNullException.ThrowIfNull(logger);
        ThrowIfNone(requiredLevel);
        _directory = directory;
        _requiredLevel = requiredLevel;
        _logger = logger;
    }

    /// <summary>Finds the account: by the login's key, then by number and old number, or by tax code and enterprise code.</summary>
    /// <param name="identity">Who signed in.</param>
    /// <param name="cancellationToken">Cancels the look-ups.</param>
    public async Task<AccountLinkOutcome> FindAsync(ElectronicIdentity identity, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(identity);
        AccountLinkOutcome outcome = await FindLinkedAsync(identity, cancellationToken).ConfigureAwait(false)
            ?? await FindLinkableAsync(identity, cancellationToken).ConfigureAwait(false);
        AccountLog.Write(_logger, outcome, identity.Level, _requiredLevel);
        return outcome;
    }

    /// <exception cref="ArgumentOutOfRangeException">The level is none.</exception>
    internal static void ThrowIfNone(AssuranceLevel requiredLevel)
    {
        if (!requiredLevel.Satisfies(AssuranceLevel.Level1))
        {
            throw new ArgumentOutOfRangeException(nameof(requiredLevel), requiredLevel, "A login is linked at level 1 or 2.");
        }
    }

    private async Task<AccountLinkOutcome?> FindLinkedAsync(ElectronicIdentity identity, CancellationToken cancellationToken)
    {
        IReadOnlyList<KnownAccount> accounts = await _directory.FindBySubjectAsync(identity.Subject, Limit, cancellationToken)
            .ConfigureAwait(false);
        return accounts.Count < Limit ? AccountRules.FindLinked(identity, accounts) : TooMany(accounts);
    }

    private async Task<AccountLinkOutcome> FindLinkableAsync(ElectronicIdentity identity, CancellationToken cancellationToken)
    {
        if (!identity.Level.Satisfies(_requiredLevel))
        {
            return new AccountLinkOutcome.NotProven();
        }

        if (AccountRules.IsOrganisation(identity) is not { } isOrganisation)
        {
            return new AccountLinkOutcome.Ambiguous(AccountAmbiguity.AccountTypeUnknown, []);
        }

        List<KnownAccount> accounts = [];
        IAsyncEnumerable<IReadOnlyList<KnownAccount>> answers = isOrganisation
            ? AskOfOrganisationAsync(identity.Organisation, cancellationToken)
            : AskOfPersonAsync(identity.Citizen, cancellationToken);
        await foreach (IReadOnlyList<KnownAccount> answer in answers.ConfigureAwait(false))
        {
            if (answer.Count >= Limit)
            {
                return TooMany(answer);
            }

            accounts.AddRange(answer);
        }

        // Another request may have linked it meanwhile.
        return AccountRules.FindLinked(identity, accounts) ?? AccountRules.FindLinkable(identity, accounts);
    }

    // One after the other: a database context answers one question at a time.
    private async IAsyncEnumerable<IReadOnlyList<KnownAccount>> AskOfPersonAsync(
        Citizen person,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (person.Number is { } number)
        {
            yield return await _directory.FindByNumberAsync(number, Limit, cancellationToken).ConfigureAwait(false);
        }

        if (person.LegacyNumber is { } legacyNumber)
        {
            yield return await _directory.FindByLegacyNumberAsync(legacyNumber, Limit, cancellationToken).ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<IReadOnlyList<KnownAccount>> AskOfOrganisationAsync(
        Organisation? organisation,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (organisation?.TaxCode.Reveal() is { Length: > 0 } taxCode)
        {
            yield return await _directory.FindByTaxCodeAsync(taxCode, Limit, cancellationToken).ConfigureAwait(false);
        }

        if (organisation?.EnterpriseCode.Reveal() is { Length: > 0 } enterpriseCode)
        {
            yield return await _directory.FindByEnterpriseCodeAsync(enterpriseCode, Limit, cancellationToken).ConfigureAwait(false);
        }
    }

    private static AccountLinkOutcome.Ambiguous TooMany(IReadOnlyList<KnownAccount> accounts) =>
        new(AccountAmbiguity.SeveralAccounts, accounts);
}
