using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace EIdentity.InteropTests;

/// <summary>Runs Debian's portal of LemonLDAP::NG as a provider, a process of its own, in a folder of the test.</summary>
public sealed partial class LemonLdapServer : IAsyncLifetime
{
    // plackup comes with the portal; the two libraries are recommended by it, and its OpenID Connect does not load without them.
    private static readonly Product Product = new(
        "lemonldap",
        "liblemonldap-ng-portal-perl libio-string-perl libstring-random-perl",
        [
            "/usr/bin/plackup",
            "/usr/share/perl5/Lemonldap/NG/Portal/Issuer/OpenIDConnect.pm",
            "/usr/share/perl5/IO/String.pm",
            "/usr/share/perl5/String/Random.pm",
        ]);

    // This server closes each connection without saying so, and a client that kept it would post its next form to nobody.
    private const string Program =
        """
        use Lemonldap::NG::Portal::Main;
        use Plack::Util;
        my $portal = Lemonldap::NG::Portal::Main->run({});
        sub { Plack::Util::response_cb($portal->(@_), sub { push @{$_[0][1]}, "Connection", "close"; return }) }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("eidentity-lemonldap-").FullName;
    private readonly int _port = Loopback.FreePort();
    private ServerProcess? _process;
    private string? _keyId = "first";

    internal Uri Issuer => new($"http://127.0.0.1:{_port}/");

    public async ValueTask InitializeAsync()
    {
        if (Product.IsThere())
        {
            await StartAsync();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Runs our login in front of it, as one of its clients.</summary>
    internal Task<PortalAtLemonLdap> OpenPortalAsync(PortalSetup? setup = null)
    {
        Product.Require();
        return PortalAtLemonLdap.StartAsync(Issuer, setup ?? new PortalSetup());
    }

    /// <summary>Signs with a key of this name, or of none.</summary>
    internal Task NameKeyAsync(string? keyId) => keyId == _keyId ? Task.CompletedTask : ReplaceKeyAsync(keyId);

    /// <summary>Starts again with a new key; who is signed in stays so.</summary>
    internal async Task ReplaceKeyAsync(string? keyId)
    {
        await StopAsync();
        _keyId = keyId;
        await StartAsync();
    }

    /// <summary>Makes everybody have signed in an hour earlier.</summary>
    internal void LetAnHourPass()
    {
        foreach (string session in Directory.EnumerateFiles(_folder))
        {
            string text = File.ReadAllText(session);
            File.WriteAllText(session, SignedInAt().Replace(text, at => Text(long.Parse(at.Value, CultureInfo.InvariantCulture) - 3600)));
        }
    }

    private async Task StartAsync()
    {
        using RSA key = RSA.Create(2048);
        ProcessStartInfo command = new("plackup")
        {
            ArgumentList =
            {
                "--server", "HTTP::Server::PSGI",
                "--host", Issuer.Host,
                "--port", Text(_port),
                "--no-default-middleware",
                "-e", Program,
            },
            Environment = { ["LLNG_DEFAULTCONFFILE"] = LemonLdapSettings.Write(_folder, Issuer, key, _keyId) },
            WorkingDirectory = _folder,
        };
        _process = await ServerProcess.StartAsync(command, "Accepting connections");
    }

    private async Task StopAsync()
    {
        if (_process is not null)
        {
            await _process.DisposeAsync();
            _process = null;
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("(?<=\"_lastAuthnUTime\":\"?)[0-9]+")]
    private static partial Regex SignedInAt();
}
