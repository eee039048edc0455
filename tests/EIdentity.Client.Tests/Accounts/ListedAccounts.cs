namespace EIdentity.Client.Tests;

/// <summary>Keeps accounts in a list, in place of an agency's table, and remembers what it was asked.</summary>
internal sealed class ListedAccounts(params IEnumerable<KnownAccount> accounts) : IAccountDirectory
{
    private readonly List<KnownAccount> _accounts = [.. accounts];

    public List<string> Asked { get; } = [];

    /// <summary>Gets or sets a value indicating whether every question is answered with every account, as a careless table would.</summary>
    public bool GivesAll { get; set; }

    public IReadOnlyList<KnownAccount> All => _accounts;

    public void Add(KnownAccount account) => _accounts.Add(account);

    public void Link(KnownAccount account, SubjectKey subject)
    {
        _accounts.Remove(account);
        _accounts.Add(account.Citizen is { } citizen
            ? new KnownAccount(account.Id.Reveal(), citizen) { Subjects = [.. account.Subjects, subject] }
            : new KnownAccount(account.Id.Reveal(), account.Organisation!) { Subjects = [.. account.Subjects, subject] });
    }

    public Task<IReadOnlyList<KnownAccount>> FindBySubjectAsync(
        SubjectKey subject, int limit, CancellationToken cancellationToken = default) =>
        Find("subject", limit, account => account.Subjects.Contains(subject), cancellationToken);

    public Task<IReadOnlyList<KnownAccount>> FindByNumberAsync(
        PersonalIdentificationNumber number, int limit, CancellationToken cancellationToken = default) =>
        Find("number", limit, account => account.Citizen?.Number == number, cancellationToken);

    public Task<IReadOnlyList<KnownAccount>> FindByLegacyNumberAsync(
        LegacyIdentityNumber number, int limit, CancellationToken cancellationToken = default) =>
        Find("old number", limit, account => account.Citizen?.LegacyNumber == number, cancellationToken);

    public Task<IReadOnlyList<KnownAccount>> FindByTaxCodeAsync(
        Masked<string> taxCode, int limit, CancellationToken cancellationToken = default) =>
        Find("tax code", limit, account => account.Organisation?.TaxCode.Reveal() == taxCode.Reveal(), cancellationToken);

    public Task<IReadOnlyList<KnownAccount>> FindByEnterpriseCodeAsync(
        Masked<string> enterpriseCode, int limit, CancellationToken cancellationToken = default) =>
        Find(
            "enterprise code",
            limit,
            account => account.Organisation?.EnterpriseCode.Reveal() == enterpriseCode.Reveal(),
            cancellationToken);

    private Task<IReadOnlyList<KnownAccount>> Find(
        string question, int limit, Func<KnownAccount, bool> holds, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Asked.Add(question);
        return Task.FromResult<IReadOnlyList<KnownAccount>>([.. _accounts.Where(account => GivesAll || holds(account)).Take(limit)]);
    }
}
