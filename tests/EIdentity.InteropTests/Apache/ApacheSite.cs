using System.Diagnostics;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.InteropTests;

/// <summary>Runs Apache with mod_auth_openidc, Debian's, as a client of our sandbox; both on loopback ports.</summary>
internal sealed class ApacheSite : IAsyncDisposable
{
    private readonly string _folder;
    private readonly Uri _address;
    private ServerProcess? _process;

    private ApacheSite(LoopbackSandbox sandbox, string folder, Uri address)
    {
        Sandbox = sandbox;
        _folder = folder;
        _address = address;
    }

    public LoopbackSandbox Sandbox { get; }

    public static async Task<ApacheSite> StartAsync(
        string clientAuthentication = "client_secret_basic", TimeProvider? clock = null, bool signUserInfo = false)
    {
        ApacheModule.Require();
        Uri address = new($"http://localhost:{Loopback.FreePort()}");
        SandboxClient client = new()
        {
            ClientId = "apache",
            ClientSecret = "a secret of these tests alone: +/=&%",
            SignUserInfo = signUserInfo,
        };
        client.RedirectUris.Add(new Uri(address, ApacheSettings.CallbackPath).AbsoluteUri);
        client.PostLogoutRedirectUris.Add(new Uri(address, ApacheSettings.LeftPath).AbsoluteUri);
        LoopbackSandbox sandbox = await LoopbackSandbox.StartAsync(options =>
        {
            options.OtherClients = [client];
            options.TimeProvider = clock ?? options.TimeProvider;
        });
        ApacheSite site = new(sandbox, Directory.CreateTempSubdirectory("eidentity-apache-").FullName, address);
        try
        {
            string settings = ApacheSettings.Write(site._folder, address, sandbox.Options, client, clientAuthentication);
            site._process = await ServerProcess.StartAsync(
                new ProcessStartInfo("/usr/sbin/apache2") { ArgumentList = { "-d", site._folder, "-f", settings, "-DFOREGROUND" } },
                "resuming normal operations");
            return site;
        }
        catch (Exception)
        {
            await site.DisposeAsync();
            throw;
        }
    }

    /// <summary>Opens a browser, which says that it wants a page: others get status 401 from Apache in place of a sign-in.</summary>
    public TestBrowser OpenBrowser()
    {
        TestBrowser browser = Sandbox.OpenBrowser(_address);
        browser.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        return browser;
    }

    /// <summary>Says whether the sandbox refused nothing of what Apache sent.</summary>
    public void AssertNothingRefused() =>
        Assert.DoesNotContain(Sandbox.World.Journal.Entries, entry => entry.Outcome == SandboxOutcome.Refused);

    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
        }

        await Sandbox.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
