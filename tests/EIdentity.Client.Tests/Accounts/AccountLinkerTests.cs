using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using static EIdentity.Client.Tests.AccountTable;

namespace EIdentity.Client.Tests;

/// <summary>Tries what the linker asks, says and writes around the rules.</summary>
public sealed class AccountLinkerTests
{
    private readonly FakeLogger<AccountLinker> _logger = new();

    [Fact]
    public async Task A_linked_citizen_costs_one_question()
    {
        ListedAccounts directory = new(Person("a", Number, keys: Key), Person("b", Number));

        await Linker(directory).FindAsync(Login());

        Assert.Equal(["subject"], directory.Asked);
    }

    [Fact]
    public async Task A_person_is_asked_for_by_key_number_and_old_number()
    {
        ListedAccounts directory = new();

        await Linker(directory).FindAsync(Login());

        Assert.Equal(["subject", "number", "old number"], directory.Asked);
    }

    [Fact]
    public async Task An_organisation_is_asked_for_by_key_tax_code_and_enterprise_code()
    {
        ListedAccounts directory = new();

        await Linker(directory).FindAsync(FirmLogin());

        Assert.Equal(["subject", "tax code", "enterprise code"], directory.Asked);
    }

    [Fact]
    public async Task An_organisation_is_not_asked_for_by_a_code_that_is_empty()
    {
        ListedAccounts directory = new();

        await Linker(directory).FindAsync(FirmLogin(string.Empty, string.Empty));

        Assert.Equal(["subject"], directory.Asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("000000018")]
    public async Task What_a_directory_gives_and_nobody_asked_for_is_nobodys(string? oldNumber)
    {
        ListedAccounts directory = new(Person("a", old: oldNumber)) { GivesAll = true };

        AccountLinkOutcome outcome = await Linker(directory).FindAsync(Login());

        Assert.IsType<AccountLinkOutcome.NotFound>(outcome);
    }

    [Theory]
    [InlineData(AssuranceLevel.Level1, AccountType.Citizen)]
    [InlineData(AssuranceLevel.None, AccountType.Citizen)]
    [InlineData(AssuranceLevel.Level2, AccountType.Unknown)]
    public async Task Who_has_not_proven_who_they_are_learns_of_no_account(AssuranceLevel level, AccountType type)
    {
        ListedAccounts directory = new(Person("a", Number));

        await Linker(directory).FindAsync(Login(level: level, type: type));

        Assert.Equal(["subject"], directory.Asked);
    }

    [Fact]
    public async Task An_agency_may_link_at_level_1()
    {
        AccountLinker linker = new(new ListedAccounts(Person("a", Number)), AssuranceLevel.Level1, _logger);

        Assert.Equal("a by Number", Describe(await linker.FindAsync(Login(level: AssuranceLevel.Level1))));
    }

    [Theory]
    [InlineData(AssuranceLevel.None)]
    [InlineData((AssuranceLevel)7)]
    public void A_level_that_proves_nothing_links_nothing(AssuranceLevel level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new AccountLinker(new ListedAccounts(), level, _logger));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceCollection().AddAccountLinking<ListedAccounts>(level));
    }

    [Fact]
    public async Task So_many_accounts_that_not_all_were_looked_at_are_refused()
    {
        IEnumerable<KnownAccount> others = Enumerable.Range(0, 12).Select(i => Person($"{i}", null, OldNumber, "Trần Văn Minh", "1955"));
        ListedAccounts directory = new(others);

        AccountLinkOutcome outcome = await Linker(directory).FindAsync(Login());

        AccountLinkOutcome.Ambiguous refused = Assert.IsType<AccountLinkOutcome.Ambiguous>(outcome);
        Assert.Equal((AccountAmbiguity.SeveralAccounts, 10), (refused.Reason, refused.Accounts.Count));
    }

    [Fact]
    public async Task A_directory_that_takes_two_keys_for_one_gives_nobody_anothers_account()
    {
        KnownAccount others = Person("a", keys: new SubjectKey(Portal, SubjectKind.TechId, "KEY-OF-LAN"));
        GivenAccounts directory = new(bySubject: [others], byNumber: []);

        Assert.Equal("nothing", Describe(await Linker(directory).FindAsync(Login())));
    }

    [Fact]
    public async Task An_account_that_is_linked_while_it_is_looked_for_is_taken()
    {
        GivenAccounts directory = new(bySubject: [], byNumber: [Person("a", Number, keys: Key)]);

        Assert.Equal("a is linked", Describe(await Linker(directory).FindAsync(Login())));
    }

    [Fact]
    public async Task Whoever_gives_up_is_not_looked_for()
    {
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Linker(new ListedAccounts()).FindAsync(Login(), source.Token));
    }

    [Fact]
    public async Task What_the_directory_throws_comes_through()
    {
        GivenAccounts directory = new(bySubject: [], byNumber: []) { Down = new TimeoutException("The table does not answer.") };

        Assert.Same(directory.Down, await Assert.ThrowsAsync<TimeoutException>(() => Linker(directory).FindAsync(Login())));
        Assert.Equal(0, _logger.Collector.Count);
    }

    [Theory]
    [InlineData("linked", 2930, LogLevel.Information, "Linked(masked)")]
    [InlineData("linkable", 2931, LogLevel.Information, "Linkable(Number, masked)")]
    [InlineData("nobody", 2932, LogLevel.Information, "NotFound")]
    [InlineData("ambiguous", 2933, LogLevel.Warning, "Ambiguous(PersonDiffers, masked)")]
    [InlineData("low", 2934, LogLevel.Information, "NotProven")]
    public async Task Each_outcome_is_one_line_that_names_the_rule_and_nobody(string situation, int id, LogLevel level, string text)
    {
        KnownAccount[] accounts = situation switch
        {
            "linked" => [Person("a-17", Number, OldNumber, keys: Key)],
            "linkable" => [Person("a-17", Number, OldNumber)],
            "ambiguous" => [Person("a-17", Number, OldNumber, "Trần Văn Minh")],
            _ => [],
        };
        ElectronicIdentity login = Login(level: situation == "low" ? AssuranceLevel.Level1 : AssuranceLevel.Level2);

        AccountLinkOutcome outcome = await Linker(new ListedAccounts(accounts)).FindAsync(login);

        FakeLogRecord line = Assert.Single(_logger.Collector.GetSnapshot());
        Assert.Equal((id, level, text), (line.Id.Id, line.Level, outcome.ToString()));
        Assert.All(
            [Number, OldNumber, Name, Born, "1990", Key.Reveal(), "a-17"],
            value => Assert.DoesNotContain(value, $"{line.Message} {string.Join(' ', line.StructuredState!)}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_line_registers_the_linker_over_the_directory_of_the_request()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddSingleton<IEnumerable<KnownAccount>>([Person("a", Number)])
            .AddAccountLinking<ListedAccounts>()
            .BuildServiceProvider(validateScopes: true);
        await using AsyncServiceScope request = services.CreateAsyncScope();

        AccountLinkOutcome outcome = await request.ServiceProvider.GetRequiredService<AccountLinker>().FindAsync(Login());

        Assert.Equal("a by Number", Describe(outcome));
    }

    private AccountLinker Linker(IAccountDirectory directory) => new(directory, AssuranceLevel.Level2, _logger);

    /// <summary>Answers whatever it is asked with what it was given.</summary>
    private sealed class GivenAccounts(IReadOnlyList<KnownAccount> bySubject, IReadOnlyList<KnownAccount> byNumber) : IAccountDirectory
    {
        public Exception? Down { get; init; }

        public Task<IReadOnlyList<KnownAccount>> FindBySubjectAsync(SubjectKey subject, int limit, CancellationToken cancellationToken) =>
            Down is { } failure ? Task.FromException<IReadOnlyList<KnownAccount>>(failure) : Task.FromResult(bySubject);

        public Task<IReadOnlyList<KnownAccount>> FindByNumberAsync(
            PersonalIdentificationNumber number, int limit, CancellationToken cancellationToken) => Task.FromResult(byNumber);

        public Task<IReadOnlyList<KnownAccount>> FindByLegacyNumberAsync(
            LegacyIdentityNumber number, int limit, CancellationToken cancellationToken) => Task.FromResult(byNumber);

        public Task<IReadOnlyList<KnownAccount>> FindByTaxCodeAsync(
            Masked<string> taxCode, int limit, CancellationToken cancellationToken) => Task.FromResult(byNumber);

        public Task<IReadOnlyList<KnownAccount>> FindByEnterpriseCodeAsync(
            Masked<string> enterpriseCode, int limit, CancellationToken cancellationToken) => Task.FromResult(byNumber);
    }
}
