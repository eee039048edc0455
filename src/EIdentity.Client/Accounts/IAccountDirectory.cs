namespace EIdentity.Client;

/// <summary>Looks accounts up where the agency keeps them; the agency implements it over its own table.</summary>
/// <remarks>
/// Each method compares exactly, and gives every account that holds the value, at most <c>limit</c> of them: which one is meant is not
/// decided here. Fill in all that is known of an account, since what is missing contradicts nothing, and an account without the
/// value that was asked for fits nothing.
/// </remarks>
public interface IAccountDirectory
{
    /// <summary>Finds the accounts that a login is linked to.</summary>
    /// <param name="subject">The login's key: issuer, kind and value.</param>
    /// <param name="limit">How many accounts are wanted at most.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<IReadOnlyList<KnownAccount>> FindBySubjectAsync(SubjectKey subject, int limit, CancellationToken cancellationToken = default);

    /// <summary>Finds the accounts of people with a personal identification number.</summary>
    /// <param name="number">The number of 12 digits.</param>
    /// <param name="limit">How many accounts are wanted at most.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<IReadOnlyList<KnownAccount>> FindByNumberAsync(
        PersonalIdentificationNumber number,
        int limit,
        CancellationToken cancellationToken = default);

    /// <summary>Finds the accounts of people with the number of an old identity card.</summary>
    /// <param name="number">The number of 9 digits, which several people may have had.</param>
    /// <param name="limit">How many accounts are wanted at most.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<IReadOnlyList<KnownAccount>> FindByLegacyNumberAsync(
        LegacyIdentityNumber number,
        int limit,
        CancellationToken cancellationToken = default);

    /// <summary>Finds the accounts of organisations with a tax code.</summary>
    /// <param name="taxCode">The tax code, as the provider sent it.</param>
    /// <param name="limit">How many accounts are wanted at most.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<IReadOnlyList<KnownAccount>> FindByTaxCodeAsync(
        Masked<string> taxCode,
        int limit,
        CancellationToken cancellationToken = default);

    /// <summary>Finds the accounts of organisations with an enterprise code.</summary>
    /// <param name="enterpriseCode">The enterprise code, as the provider sent it.</param>
    /// <param name="limit">How many accounts are wanted at most.</param>
    /// <param name="cancellationToken">Cancels the look-up.</param>
    Task<IReadOnlyList<KnownAccount>> FindByEnterpriseCodeAsync(
        Masked<string> enterpriseCode,
        int limit,
        CancellationToken cancellationToken = default);
}
