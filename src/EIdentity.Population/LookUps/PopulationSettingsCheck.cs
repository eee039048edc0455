using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Checks the settings of look-ups.</summary>
internal sealed class PopulationSettingsCheck(SandboxPermission sandbox, RecordPlace record) : ISettingsCheck<PopulationOptions>
{
    private const int MostConcurrency = 1000;
    private const int MostLookUpsPerPerson = 1_000_000;
    private static readonly TimeSpan LeastTimeout = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestTotal = TimeSpan.FromMinutes(5);

    /// <summary>Gets the settings of one register.</summary>
    public static SettingsTable Table { get; } = SettingsTable.Of<PopulationOptions>()
        .With<ProcedureOptions>("Procedures:N")
        .With<LegalBasisOptions>("Procedures:N:Basis")
        .With<LookUpRecordOptions>("Record")
        .With<ProvenanceOptions>("Provenance")
        .With<ProvenanceKeyOptions>("Provenance:Keys:N")
        .With<PopulationTimeouts>("Timeouts")
        .With<OutboundOptions>("Outbound");

    public void Check(string name, PopulationOptions options, SettingsProblems problems)
    {
        problems.RequireAddress(
            options.Address,
            nameof(options.Address),
            options.AllowPlainHttpTo,
            "the address of the register's service at your gateway");
        problems.RequirePlainText(
            options.AgencyAccount,
            nameof(options.AgencyAccount),
            "the account (MaCanBo) that the register gave to the agency");
        problems.RequireHosts(options.AllowPlainHttpTo, nameof(options.AllowPlainHttpTo));
        OutboundSettingsCheck.Check(options.Outbound, problems);
        sandbox.Check(options.AllowSandbox, nameof(options.AllowSandbox), problems);
        LookUpRecordSettingsCheck.Check(options.Record, record, problems);
        problems.Require(UnicodeForms.AreThere, nameof(options.NameForm), $"cannot be kept: {UnicodeForms.Remedy}");
        CheckWire(options, problems);
        CheckBudgets(options, problems);
        CheckProcedures(options, problems);
    }

    private static void CheckWire(PopulationOptions options, SettingsProblems problems)
    {
        problems.RequirePlainText(
            options.VerifyIntegrationCode,
            nameof(options.VerifyIntegrationCode),
            $"the integration code of the service that verifies, usually {PopulationDefaults.VerifyIntegrationCode}");
        problems.RequirePlainText(
            options.FindIntegrationCode,
            nameof(options.FindIntegrationCode),
            $"the integration code of the service that looks up, usually {PopulationDefaults.FindIntegrationCode}");
        problems.Require(
            Enum.IsDefined(options.NameForm),
            nameof(options.NameForm),
            $"is '{options.NameForm}', but must be one of: {string.Join(", ", Enum.GetNames<NameForm>())}");
    }

    private static void CheckBudgets(PopulationOptions options, SettingsProblems problems)
    {
        PopulationTimeouts timeouts = options.Timeouts;
        TimeSpan longest = ResilienceBudget.LongestCall(options);
        problems.Require(
            options.MaxConcurrency is >= 1 and <= MostConcurrency,
            nameof(options.MaxConcurrency),
            $"is {options.MaxConcurrency}, but must lie between 1 and {MostConcurrency}");
        problems.Require(
            options.MaxLookUpsPerPerson is >= 1 and <= MostLookUpsPerPerson,
            nameof(options.MaxLookUpsPerPerson),
            $"is {options.MaxLookUpsPerPerson}, but must lie between 1 and {MostLookUpsPerPerson}");
        problems.RequireRange(options.LookUpWindow, TimeSpan.FromSeconds(1), TimeSpan.FromDays(1), nameof(options.LookUpWindow));
        problems.RequireRange(timeouts.Attempt, LeastTimeout, LongestTotal, "Timeouts:Attempt");
        problems.RequireRange(timeouts.Total, LeastTimeout, LongestTotal, "Timeouts:Total");
        problems.Require(
            timeouts.Total >= longest,
            "Timeouts:Total",
            $"is {timeouts.Total:c}, but a call may take {longest:c} (attempts "
                + $"of {timeouts.Attempt:c} and the pauses between them); raise it, or lower Timeouts:Attempt");
    }

    private static void CheckProcedures(PopulationOptions options, SettingsProblems problems)
    {
        problems.Require(
            options.Procedures.Count > 0,
            nameof(options.Procedures),
            "is empty; list each procedure that may use the register, with RegisterServiceCode, Basis and Fields");
        foreach ((string code, ProcedureOptions procedure) in options.Procedures)
        {
            string prefix = $"{nameof(options.Procedures)}:{code}:";
            problems.RequirePlainText(
                procedure.RegisterServiceCode,
                prefix + nameof(procedure.RegisterServiceCode),
                "the code (MaDVC) under which the register licensed the procedure");
            if (procedure.Basis.IsSet)
            {
                CheckBasis(procedure.Basis, prefix + nameof(procedure.Basis) + ":", problems);
            }
            else
            {
                problems.RequireText(
                    procedure.LegalBasis,
                    prefix + nameof(procedure.LegalBasis),
                    "the law or decree that lets the procedure use the register; or Basis, which also says since when it counts");
            }

            foreach (CitizenFields fields in procedure.Fields)
            {
                problems.Require(
                    fields.IsQuestion(),
                    prefix + nameof(procedure.Fields),
                    $"lists '{fields}', but may only list: {string.Join(", ", Enum.GetNames<CitizenFields>().Skip(1))}");
            }
        }
    }

    private static void CheckBasis(LegalBasisOptions basis, string prefix, SettingsProblems problems)
    {
        problems.RequireText(basis.Document, prefix + nameof(basis.Document), "the law or decree, its number and day");
        problems.RequireText(basis.Article, prefix + nameof(basis.Article), "the article that lets the procedure use the register");
        problems.RequireText(basis.ReviewedBy, prefix + nameof(basis.ReviewedBy), "who looked whether it covers the look-up");
        problems.Require(
            basis.ValidFrom is not null,
            prefix + nameof(basis.ValidFrom),
            "is missing; it is the first day on which it holds");
        problems.Require(
            !(basis.ValidTo < basis.ValidFrom),
            prefix + nameof(basis.ValidTo),
            "lies before ValidFrom; it is the last day on which it holds");
    }
}
