using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace EIdentity.Client;

/// <summary>Fills options that the app or another handler sets up, and tells why that cannot be done.</summary>
/// <remarks>At start the framework collects what validators say, but an exception while options are filled would hide all of it.</remarks>
internal sealed class FillingValidator<[DynamicallyAccessedMembers(
    DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TOptions>(
    IOptionsMonitor<TOptions> options) : IValidateOptions<FillingValidator<TOptions>.AtStart>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, AtStart start)
    {
        try
        {
            _ = options.Get(name);
            return ValidateOptionsResult.Success;
        }
        catch (OptionsValidationException failure)
        {
            return ValidateOptionsResult.Fail(failure.Failures);
        }
        catch (Exception failure) when (failure is InvalidOperationException or ArgumentException or FormatException)
        {
            return ValidateOptionsResult.Fail($"{ErrorCodes.SettingsInvalid}: {typeof(TOptions).Name} '{name}' cannot be "
                + $"filled: {Describe(failure)} See {ErrorCodes.SettingsInvalid.HelpAddress}.");
        }
    }

    // The configuration's own message repeats the value, and an address may hold a password.
    private static string Describe(Exception failure) =>
        failure.Message.Contains('@', StringComparison.Ordinal) || failure.Message.Contains("://", StringComparison.Ordinal)
            ? $"{failure.GetType().Name} (its text is not repeated here, since a password may stand in it)."
            : failure.Message;

    /// <summary>Stands for the options, so that they are filled when all others are validated.</summary>
    internal sealed class AtStart;
}
