using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Runs every check of one kind of options, and gives the options framework one message with all problems.</summary>
internal sealed class SettingsValidator<TOptions>(
    IEnumerable<SettingsReader> readers,
    IEnumerable<OpenSettings> open,
    IEnumerable<ISettingsCheck<TOptions>> checks) : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        // Options that the app fills itself have no section to name.
        SettingsReader? reader = SettingsReader.Find<TOptions>(readers, name);
        SettingsProblems problems = new(reader?.Path ?? $"{typeof(TOptions).Name[..^"Options".Length]} '{name}'");
        reader?.Check(problems, open);
        foreach (ISettingsCheck<TOptions> check in checks)
        {
            check.Check(name ?? string.Empty, options, problems);
        }

        return problems.ToResult();
    }
}
