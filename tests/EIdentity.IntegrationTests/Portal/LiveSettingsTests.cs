extern alias Portal;

using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Portal::PublicServicePortal;

namespace EIdentity.IntegrationTests;

/// <summary>On a network the portal starts only with what it needs there (P12, P16).</summary>
public sealed class LiveSettingsTests
{
    private const string Host = "portal.example";
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;
    private static readonly (string, string?) Staging = ("environment", "Staging");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_start_outside_Development_names_all_that_is_missing()
    {
        await using PortalJourney portal = new(settings: [Staging, ("Portal:Folder", null)]);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains("AllowedHosts must name the hosts", refused.Message, StringComparison.Ordinal);
        Assert.Contains("Portal:Folder must name the folder", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("portal.example;*")]
    [InlineData(";")]
    public async Task P16_a_host_of_any_name_is_none(string hosts)
    {
        await using PortalJourney portal = new(settings: [Staging, ("AllowedHosts", hosts)]);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains("AllowedHosts", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_in_the_programs_own_is_refused()
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "portal-of-the-test");
        await using PortalJourney portal = new(settings: [Staging, ("AllowedHosts", Host), ("Portal:Folder", folder)]);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains("lies in the program's own folder", refused.Message, StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("/", true)]
    [InlineData("/.", true)]
    [InlineData("/of-the-test/data", true)]
    [InlineData("/../data-of-the-test", false)]
    [InlineData("-of-the-test", false)]
    public void A_folder_in_the_programs_own_is_refused_however_it_is_written(string rest, bool isRefused)
    {
        string folder = Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory) + rest;
        IConfiguration settings = new ConfigurationBuilder().AddInMemoryCollection([new("Portal:Folder", folder)]).Build();
        HostingEnvironment environment = new() { EnvironmentName = "Staging", ContentRootPath = "/" };

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(
            () => LiveSettings.ThrowUnlessSafe(settings, environment, new PortalFolder(settings, environment)));

        Assert.Equal(isRefused, refused.Message.Contains("lies in the program's own folder", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("portal.db")]
    [InlineData("keys")]
    public async Task P12_what_others_may_read_stops_the_start_and_is_named(string entry)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps lists of rights.");
        await using PortalJourney portal = new(settings: [Staging, ("AllowedHosts", Host)]);
        string open = Path.Combine(portal.Folder, entry);
        OpenToOthers(open, isFolder: entry is not "portal.db");

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains($"{open} can be read or changed by others", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("citizens.db")]
    [InlineData("citizens.db-wal")]
    public async Task P12_a_database_elsewhere_is_as_private_as_the_folder(string entry)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps lists of rights.");
        string elsewhere = Directory.CreateTempSubdirectory("portal-database-").FullName;
        await using PortalJourney portal = new(
            settings: [Staging, ("AllowedHosts", Host), ("Portal:Database", Path.Combine(elsewhere, "citizens.db"))]);
        string open = entry.Length > 0 ? Path.Combine(elsewhere, entry) : elsewhere;
        OpenToOthers(open, isFolder: entry.Length == 0);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains($"{open} can be read or changed by others", refused.Message, StringComparison.Ordinal);
        Directory.Delete(elsewhere, recursive: true);
    }

    [Fact]
    public async Task A_database_in_the_programs_own_folder_is_refused()
    {
        string file = Path.Combine(AppContext.BaseDirectory, "database-of-the-test", "citizens.db");
        await using PortalJourney portal = new(settings: [Staging, ("AllowedHosts", Host), ("Portal:Database", file)]);

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => portal.Services);

        Assert.Contains("Portal:Database lies in the program's own folder", refused.Message, StringComparison.Ordinal);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task P12_database_and_keys_are_made_for_their_owner_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows keeps lists of rights.");
        await using PortalJourney portal = new();
        (TestBrowser browser, string notice) = await portal.SignInAsync(EIdentity.Sandbox.People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);

        Assert.Empty(portal.Services.GetRequiredService<PortalFolder>().FindReadableByOthers());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(Path.Combine(portal.Folder, "portal.db")) == OwnerOnly);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(portal.Folder, "keys"), "key-*.xml"));
    }

    [Fact]
    public async Task A_key_ring_with_a_certificate_cannot_be_read_without_it()
    {
        string file = Path.Combine(AppContext.BaseDirectory, $"ring-{Guid.NewGuid():N}.p12");
        await File.WriteAllBytesAsync(file, MakeCertificate("of the test"), Cancellation);
        await using PortalJourney portal = new(
            settings: [("Portal:KeyRingCertificate", file), ("Portal:KeyRingCertificatePassword", "of the test")]);
        (TestBrowser browser, string notice) = await portal.SignInAsync(EIdentity.Sandbox.People.Lan);
        await PortalJourney.BeginFormAsync(browser, notice);

        string key = await File.ReadAllTextAsync(Directory.GetFiles(Path.Combine(portal.Folder, "keys")).Single(), Cancellation);

        Assert.Contains("EncryptedXmlDecryptor", key, StringComparison.Ordinal);
        Assert.DoesNotContain("<value>", key, StringComparison.Ordinal);
        File.Delete(file);
    }

    [Fact]
    public async Task P16_outside_Development_browsers_are_sent_to_HTTPS_and_told_to_stay_there()
    {
        await using PortalJourney portal = new(settings: [Staging, ("AllowedHosts", Host)]);
        TestServer server = (TestServer)portal.Services.GetRequiredService<IServer>();
        using HttpClient browser = server.CreateClient();

        using HttpResponseMessage plain = await browser.GetAsync(new Uri($"http://{Host}/help"), Cancellation);
        using HttpResponseMessage safe = await browser.GetAsync(new Uri($"https://{Host}/help"), Cancellation);
        using HttpResponseMessage other = await browser.GetAsync(new Uri("https://another.example/help"), Cancellation);

        Assert.Equal($"https://{Host}/help", plain.Headers.Location?.ToString());
        Assert.Contains("max-age=", safe.Headers.GetValues("Strict-Transport-Security").Single(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, other.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.9", HttpStatusCode.OK)]
    [InlineData("192.0.2.66", HttpStatusCode.TemporaryRedirect)]
    public async Task P16_a_proxy_that_is_known_says_over_what_the_browser_came(string proxy, HttpStatusCode expected)
    {
        await using PortalJourney portal = new(settings: [Staging, ("AllowedHosts", Host), ("Portal:KnownProxies:0", "192.0.2.9")]);
        TestServer server = (TestServer)portal.Services.GetRequiredService<IServer>();

        HttpContext answer = await server.SendAsync(
            context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse(proxy);
                context.Request.Scheme = "http";
                context.Request.Host = new HostString(Host);
                context.Request.Path = "/help";
                context.Request.Headers["X-Forwarded-Proto"] = "https";
                context.Request.Headers["X-Forwarded-For"] = "198.51.100.7";
            },
            Cancellation);

        Assert.Equal((int)expected, answer.Response.StatusCode);
    }

    [Theory]
    [InlineData("192.0.2.10", "198.51.100.7")]
    [InlineData("192.0.2.66", "192.0.2.66")]
    public async Task P16_of_two_proxies_both_are_looked_through_and_no_stranger_in_between(string first, string expected)
    {
        await using PortalJourney portal = new(settings:
        [
            Staging, ("AllowedHosts", Host), ("Portal:KnownProxies:0", "192.0.2.9"), ("Portal:KnownProxies:1", "192.0.2.10"),
        ]);
        TestServer server = (TestServer)portal.Services.GetRequiredService<IServer>();

        HttpContext answer = await server.SendAsync(
            context =>
            {
                context.Connection.RemoteIpAddress = IPAddress.Parse("192.0.2.9");
                context.Request.Scheme = "http";
                context.Request.Host = new HostString(Host);
                context.Request.Path = "/help";
                context.Request.Headers["X-Forwarded-Proto"] = "https, https";
                context.Request.Headers["X-Forwarded-For"] = $"198.51.100.7, {first}";
            },
            Cancellation);

        Assert.Equal(expected, answer.Connection.RemoteIpAddress?.ToString());
    }

    private static byte[] MakeCertificate(string password)
    {
        using RSA rsa = RSA.Create(2048);
        CertificateRequest request = new("CN=key ring of the test", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        DateTimeOffset begin = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using X509Certificate2 certificate = request.CreateSelfSigned(begin, begin.AddYears(20));
        return certificate.Export(X509ContentType.Pkcs12, password);
    }

    private static void OpenToOthers(string path, bool isFolder)
    {
        if (isFolder)
        {
            Directory.CreateDirectory(path);
        }
        else
        {
            File.WriteAllText(path, string.Empty);
        }

        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, File.GetUnixFileMode(path) | UnixFileMode.OtherRead);
        }
    }
}
