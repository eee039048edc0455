using Microsoft.Extensions.Hosting;

namespace EIdentity.Client;

/// <summary>Says whether a sandbox may answer in this program at all: a list of places, not of places where it may not.</summary>
/// <remarks>Agencies name their live environments Prod, Live or TrucTuyen, and nobody can list all of those.</remarks>
internal sealed class SandboxPermission(IEnumerable<SandboxPermission.OptIn> optIns, IHostEnvironment? environment = null)
{
    /// <summary>Gets whether a sandbox may answer here.</summary>
    public bool IsGiven => !IsProduction && (IsDevelopment || optIns.Any());

    /// <summary>Gets the name of the environment, if the program has one.</summary>
    public string? EnvironmentName => environment?.EnvironmentName;

    /// <summary>Refuses a sandbox where its invented people could pass for citizens.</summary>
    public void Check(bool allowSandbox, string setting, SettingsProblems problems)
    {
        if (allowSandbox)
        {
            problems.Require(!IsProduction, setting, "is true in Production; remove it, or start in another environment");
            problems.Require(IsProduction || IsGiven, setting, OtherEnvironment);
        }
    }

    // A program that does not say where it runs may run in Production.
    private bool IsProduction => environment?.IsProduction() ?? true;

    private bool IsDevelopment => environment?.IsDevelopment() ?? false;

    private string OtherEnvironment =>
        $"is true in the environment '{environment?.EnvironmentName}', but works in Development and in the test kit only; "
        + "remove it, or say so in code with services.AllowEIdentitySandboxOutsideDevelopment()";

    /// <summary>Marks that code of the program has said that a sandbox may answer outside Development.</summary>
    internal sealed class OptIn;
}
