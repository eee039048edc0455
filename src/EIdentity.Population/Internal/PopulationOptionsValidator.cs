using EIdentity.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Population;

/// <summary>Checks the settings of look-ups and lists every problem at once.</summary>
internal sealed class PopulationOptionsValidator(string section, IHostEnvironment? environment) : IValidateOptions<PopulationOptions>
{
    private const int MostConcurrency = 1000;
    private static readonly TimeSpan LongestTotal = TimeSpan.FromMinutes(5);

    public ValidateOptionsResult Validate(string? name, PopulationOptions options)
    {
        SettingsProblems problems = new(section);
        bool isProduction = environment?.IsProduction() ?? false;
        problems.RequireAddress(nameof(options.Address), options.Address, options.AllowPlainHttpTo, "set the address of the register's SOAP service at your gateway");
        problems.RequireText(nameof(options.AgencyAccount), options.AgencyAccount, "set the account (MaCanBo) that the register gave to the agency");
        problems.RequireHosts(nameof(options.AllowPlainHttpTo), options.AllowPlainHttpTo);
        problems.RefuseSandboxInProduction(nameof(options.AllowSandbox), options.AllowSandbox, isProduction);
        problems.RefuseSandboxInProduction("ServiceToken:AllowSandbox", options.ServiceToken.AllowSandbox, isProduction);
        ServiceTokenOptionsValidator.Check(problems, "ServiceToken:", options.ServiceToken, options.AllowPlainHttpTo.Concat(options.ServiceToken.AllowPlainHttpTo));
        CheckWire(problems, options);
        CheckBudgets(problems, options);
        CheckProcedures(problems, options);
        return problems.ToResult();
    }

    private static void CheckWire(SettingsProblems problems, PopulationOptions options)
    {
        problems.RequireText(nameof(options.VerifyIntegrationCode), options.VerifyIntegrationCode, $"remove the setting to use {PopulationDefaults.VerifyIntegrationCode}");
        problems.RequireText(nameof(options.FindIntegrationCode), options.FindIntegrationCode, $"remove the setting to use {PopulationDefaults.FindIntegrationCode}");
        problems.RequireText(nameof(options.RequestNamespace), options.RequestNamespace, $"remove the setting to use {PopulationDefaults.RequestNamespace}");
        problems.RequireText(nameof(options.AnswerNamespace), options.AnswerNamespace, $"remove the setting to use {PopulationDefaults.AnswerNamespace}");
        if (!Enum.IsDefined(options.NameForm))
        {
            problems.Add(nameof(options.NameForm), $"is {options.NameForm}: set {string.Join(", ", Enum.GetNames<NameForm>())}");
        }
    }

    private static void CheckBudgets(SettingsProblems problems, PopulationOptions options)
    {
        if (options.MaxConcurrency is < 1 or > MostConcurrency)
        {
            problems.Add(nameof(options.MaxConcurrency), $"is {options.MaxConcurrency}: set 1 to {MostConcurrency}");
        }

        PopulationTimeouts timeouts = options.Timeouts;
        if (timeouts.Attempt <= TimeSpan.Zero || timeouts.Total > LongestTotal)
        {
            problems.Add("Timeouts", $"are Attempt {timeouts.Attempt} and Total {timeouts.Total}: set more than zero, and a total of at most {LongestTotal}");
        }
        else if (timeouts.Total < ResilienceBudget.LongestCall(options))
        {
            problems.Add("Timeouts:Total", $"is {timeouts.Total}, but a call may take {ResilienceBudget.LongestCall(options)} (attempts of {timeouts.Attempt} and the pauses between): raise Total or lower Attempt");
        }

        if (options.ServiceToken.Timeout >= timeouts.Attempt)
        {
            problems.Add("ServiceToken:Timeout", $"is {options.ServiceToken.Timeout}, which does not fit into Timeouts:Attempt {timeouts.Attempt}: lower it");
        }
    }

    private static void CheckProcedures(SettingsProblems problems, PopulationOptions options)
    {
        if (options.Procedures.Count == 0)
        {
            problems.Add(nameof(options.Procedures), "is empty: list each procedure that may use the register, with RegisterServiceCode, LegalBasis and Fields");
        }

        foreach ((string code, ProcedureOptions procedure) in options.Procedures)
        {
            string path = $"Procedures:{code}:";
            problems.RequireText(path + nameof(procedure.RegisterServiceCode), procedure.RegisterServiceCode, "set the code (MaDVC) under which the register licensed the procedure");
            problems.RequireText(path + nameof(procedure.LegalBasis), procedure.LegalBasis, "set the law or decree that lets the procedure use the register");
            foreach (CitizenFields fields in procedure.Fields.Where(fields => !fields.IsQuestion()))
            {
                problems.Add(path + nameof(procedure.Fields), $"holds '{fields}': use {string.Join(", ", Enum.GetNames<CitizenFields>().Skip(1))}");
            }
        }
    }
}
