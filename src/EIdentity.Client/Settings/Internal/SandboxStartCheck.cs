using Microsoft.Extensions.Hosting;

namespace EIdentity.Client;

/// <summary>Ends the start of a program that carries the sandbox where none may answer, before anything else of it runs.</summary>
/// <remarks>Publishing refuses such a program; this is for what was copied, built by hand, or let in.</remarks>
internal sealed class SandboxStartCheck(
    SandboxPermission permission,
    SandboxAssemblies carried,
    IEnumerable<SandboxStartCheck.Unreachable> unreachable) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        if (carried.Names.Count > 0 && !permission.IsGiven && !unreachable.Any(static host => host.IsTrue))
        {
            throw new EIdentityException(
                ErrorCodes.SettingsInvalid,
                $"The program carries {string.Join(" and ", carried.Names)}, with which anybody signs in as anybody, in the environment "
                    + $"'{permission.EnvironmentName}'. Reference them in Debug builds or test projects only and publish again; a "
                    + "demonstration, but not Production, may call services.AllowEIdentitySandboxOutsideDevelopment().");
        }

        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Says whether nobody can reach the program: an app under test in memory carries the test kit in any environment.</summary>
    internal sealed record Unreachable(bool IsTrue);
}
