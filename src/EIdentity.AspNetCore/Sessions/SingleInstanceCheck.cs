using EIdentity.Client;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Lets sessions be kept in memory only where somebody has said that one instance runs.</summary>
internal sealed class SingleInstanceCheck(IOptions<EIdentityWebOptions> web, IHostEnvironment environment) : ISettingsCheck<LoginOptions>
{
    public void Check(string name, LoginOptions options, SettingsProblems problems) => problems.Require(
        name.Length > 0 || web.Value.SingleInstance || environment.IsDevelopment(),
        nameof(EIdentityWebOptions.SingleInstance),
        "is not true: sessions are known in this process's memory only, so that a second instance would send everybody to sign in "
            + "again; run one instance and set it to true");
}
