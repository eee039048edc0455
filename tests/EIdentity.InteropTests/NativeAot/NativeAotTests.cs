using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.InteropTests;

/// <summary>Publishes with Native AOT without a warning, and signs in with what came out.</summary>
[Collection("Publishing")]
public sealed class NativeAotTests : IClassFixture<NativeTools>
{
    private const string SignedIn = "Level2 SignedToken";
    private const string SaidBehindTheBack = "Level2 BackchannelOnly";

    [Fact]
    public async Task The_client_alone_signs_in_as_a_native_program_on_every_route()
    {
        NativeTools.Require();
        string program = await NativeApp.PublishAsync("ClientApp");
        try
        {
            Assert.Equal(SignedIn, await SignInAsync(program, "OpenIdConnect"));
            Assert.Equal(SaidBehindTheBack, await SignInAsync(program, "NationalPortal"));
            Assert.Equal(SaidBehindTheBack, await SignInAsync(program, "VNeID"));
        }
        finally
        {
            NativeApp.Delete(program);
        }
    }

    private static async Task<string> SignInAsync(string program, string route)
    {
        await using LoopbackSandbox sandbox = await LoopbackSandbox.StartAsync();
        sandbox.Options.Profile = route;
        sandbox.Options.VNeID.SealCode = true;
        Uri callback = new(sandbox.Options.Issuer, "/callback-of-the-app");
        sandbox.Options.Client.RedirectUris.Add(callback.AbsoluteUri);
        await using NativeApp app = NativeApp.Start(
            program,
            [.. sandbox.World.GetSettings().Select(setting => $"{setting.Key}={setting.Value}"), callback.AbsoluteUri]);
        using TestBrowser browser = sandbox.OpenBrowser(sandbox.Options.Issuer);
        browser.StopBefore = address => address.AbsolutePath == callback.AbsolutePath;

        Uri login = new(await app.ReadLineAsync(line => line.StartsWith("http", StringComparison.Ordinal)));
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            login.PathAndQuery,
            TestHost.Cancellation);
        await app.WriteLineAsync(redirect.Headers.Location!.Query);
        return await app.ReadLineAsync(_ => true);
    }

    [Fact]
    public async Task A_web_app_signs_in_as_a_native_program()
    {
        NativeTools.Require();
        string program = await NativeApp.PublishAsync("WebApp");
        try
        {
            await SignInAtAsync(program);
        }
        finally
        {
            NativeApp.Delete(program);
        }
    }

    private static async Task SignInAtAsync(string program)
    {
        await using LoopbackSandbox sandbox = await LoopbackSandbox.StartAsync();
        await using NativeApp app = NativeApp.Start(
            program,
            ["--urls=http://127.0.0.1:0", .. sandbox.World.GetSettings().Select(setting => $"--{setting.Key}={setting.Value}")]);
        string listening = await app.ReadLineAsync(line => line.Contains("Now listening on: ", StringComparison.Ordinal));
        Uri address = new(listening[listening.IndexOf("http", StringComparison.Ordinal)..]);
        sandbox.Options.Client.RedirectUris.Add(new Uri(address, "/eidentity/callback").AbsoluteUri);
        using TestBrowser browser = sandbox.OpenBrowser(address);

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", TestHost.Cancellation);

        Assert.Equal(SignedIn, await page.Content.ReadAsStringAsync(TestHost.Cancellation));
    }
}
