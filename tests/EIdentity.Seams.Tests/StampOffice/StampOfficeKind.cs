using EIdentity.Client;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Seams.Tests;

/// <summary>Makes logins at an invented office that stamps a ticket and hands it to the citizen; one line adds it to an app.</summary>
internal sealed class StampOfficeKind(string name = "StampOffice") : LoginProfileKind(name)
{
    public override IReadOnlyList<string> ProbeNames => ["stamps"];

    public override string LevelAuthority => "the office's head clerk";

    public override IReadOnlyList<LoginAssumption> Assumptions => [new("Level:Values", "which ink proves level 2")];

    public override IEnumerable<LoginSettingProblem> FindProblems(LoginProfileContext login)
    {
        if (!Uri.TryCreate(login.Section["Office"], UriKind.Absolute, out Uri? _))
        {
            yield return new LoginSettingProblem("Office", "is missing; it is the address of the office");
        }
    }

    public override LoginProfile Create(LoginProfileContext login) => new StampOfficeProfile(
        new Uri(login.Section["Office"]!),
        login.Settings.Level.ClaimName,
        () => new HttpMessageInvoker(
            login.Services.GetRequiredService<IHttpMessageHandlerFactory>().CreateHandler(LoginDefaults.GetHttpClientName(login.Login)),
            disposeHandler: false));
}
