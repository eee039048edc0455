// Prints the address of a login, reads the callback's query, prints the level: the whole flow with EIdentity.Client alone.
// Settings come as arguments, Name=value; the redirect address is the last one.
using System.Web;
using ClientApp;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

IEnumerable<KeyValuePair<string, string?>> settings = args[..^1]
    .Select(argument => argument.Split('=', 2))
    .Select(pair => KeyValuePair.Create(pair[0], (string?)pair[1]));
ServiceCollection services = new();
services.AddLogging();
services.AddSingleton<IHostEnvironment, DevelopmentEnvironment>();
services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"));
await using ServiceProvider provider = services.BuildServiceProvider();
LoginFlow flow = provider.GetRequiredService<LoginFlow>();

BegunLogin login = await flow.BeginAsync(new LoginRequest { RedirectUri = new Uri(args[^1]) });
Console.WriteLine(login.Address.Reveal().AbsoluteUri);

string raw = Console.ReadLine() ?? string.Empty;
var query = HttpUtility.ParseQueryString(raw);
LoginCallback callback = new(query.AllKeys.Select(name => KeyValuePair.Create(name ?? string.Empty, query[name] ?? string.Empty)))
{
    RawQuery = raw,
};
LoginOutcome outcome = await flow.CompleteAsync(callback, login.Transaction);
Console.WriteLine(outcome is LoginOutcome.SignedIn citizen ? $"{citizen.Identity.Level} {citizen.Identity.Evidence}" : "cancelled");
