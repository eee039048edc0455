using EIdentity.AspNetCore;
using EIdentity.Client;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Snippets;

internal static class AccountsGuide
{
    public static void Add(IServiceCollection services)
    {
        #region add-account-linking
        services.AddAccountLinking<UserDirectory>();
        #endregion
    }

    public static void Map(WebApplication app)
    {
        #region find-account
        app.MapGet("/welcome", async (SignedIn login, AccountLinker linker, Users users, CancellationToken cancellationToken) =>
            await (await linker.FindAsync(login.Identity, cancellationToken)).Match(
                linked: account => users.OpenAsync(account.Id.Reveal()),
                linkable: (account, by) => users.LinkAsync(account.Id.Reveal(), login.Subject, by),
                notFound: () => users.CreateAsync(login.Identity),
                ambiguous: (reason, accounts) => users.AskOfficerAsync(login.Identity, reason, accounts),
                notProven: () => Task.FromResult(Results.Redirect("/level"))))
            .RequireAssurance(AssuranceLevel.Level1);
        #endregion
    }

    #region user-directory
    public sealed class UserDirectory(Users users) : IAccountDirectory
    {
        public Task<IReadOnlyList<KnownAccount>> FindBySubjectAsync(
            SubjectKey subject, int limit, CancellationToken cancellationToken = default)
        {
            (string issuer, string kind, string value) = (subject.Issuer, subject.Kind.ToString(), subject.Reveal());
            return users.FindAsync(
                user => user.Keys.Any(key => key.Issuer == issuer && key.Kind == kind && key.Value == value), limit, cancellationToken);
        }

        public Task<IReadOnlyList<KnownAccount>> FindByNumberAsync(
            PersonalIdentificationNumber number, int limit, CancellationToken cancellationToken = default)
        {
            string digits = number.Reveal();
            return users.FindAsync(user => user.Number == digits, limit, cancellationToken);
        }

        public Task<IReadOnlyList<KnownAccount>> FindByLegacyNumberAsync(
            LegacyIdentityNumber number, int limit, CancellationToken cancellationToken = default)
        {
            string digits = number.Reveal();
            return users.FindAsync(user => user.OldNumber == digits, limit, cancellationToken);
        }

        // An agency without accounts of organisations has none to give.
        public Task<IReadOnlyList<KnownAccount>> FindByTaxCodeAsync(
            Masked<string> taxCode, int limit, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<KnownAccount>>([]);

        public Task<IReadOnlyList<KnownAccount>> FindByEnterpriseCodeAsync(
            Masked<string> enterpriseCode, int limit, CancellationToken cancellationToken = default) =>
            Task.FromResult<IReadOnlyList<KnownAccount>>([]);
    }
    #endregion

    #region known-account
    public static KnownAccount ToAccount(User user) => new(user.Id, new Citizen
    {
        Name = PersonName.TryParse(user.Name, out PersonName name) ? name : default,
        BirthDate = PartialDate.TryParse(user.BirthDate, out PartialDate born) ? born : default,
        Number = PersonalIdentificationNumber.TryParse(user.Number, out PersonalIdentificationNumber number) ? number : null,
        LegacyNumber = LegacyIdentityNumber.TryParse(user.OldNumber, out LegacyIdentityNumber old) ? old : null,
    })
    {
        Subjects = [.. user.Keys.Select(key => new SubjectKey(key.Issuer, Enum.Parse<SubjectKind>(key.Kind), key.Value))],
    };
    #endregion

    public sealed record User(string Id, string? Name, string? BirthDate, string? Number, string? OldNumber, IReadOnlyList<Key> Keys);

    public sealed record Key(string Issuer, string Kind, string Value);

    // The agency's own table and what it does with it.
    public abstract class Users
    {
        public abstract Task<IReadOnlyList<KnownAccount>> FindAsync(
            Func<User, bool> holds, int limit, CancellationToken cancellationToken);

        public abstract Task<IResult> OpenAsync(string account);

        public abstract Task<IResult> LinkAsync(string account, SubjectKey subject, AccountMatch by);

        public abstract Task<IResult> CreateAsync(ElectronicIdentity identity);

        public abstract Task<IResult> AskOfficerAsync(
            ElectronicIdentity identity, AccountAmbiguity reason, IReadOnlyList<KnownAccount> accounts);
    }
}
