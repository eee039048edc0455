using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox.Tool.Tests;

/// <summary>Starts <c>eid-sandbox</c> in process, on ports of this machine alone.</summary>
public sealed class StandaloneSandboxTests
{
    private const string Switch = "--i-know-this-is-not-real";
    private const string Made = "with a secret made for this run";

    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    [Fact]
    public async Task Without_clients_it_knows_one_and_says_the_secret_that_it_made()
    {
        int port = FreePort();

        await using WebApplication? host = await StartAsync([Switch, $"--EIdentitySandbox:Port={port}"]);

        Assert.NotNull(host);
        Assert.Contains($"Issuer: http://localhost:{port}\n", Output, StringComparison.Ordinal);
        Assert.Contains($"Discovery: http://localhost:{port}/.well-known/openid-configuration\n", Output, StringComparison.Ordinal);
        Assert.Matches($"Client: sandbox-portal, {Made}: [A-Za-z0-9_-]{{43}}\n", Output);
        Assert.Contains($"Population:Address = http://localhost:{port}/register/soap\n", Output, StringComparison.Ordinal);
        JsonObject document = await DiscoverAsync(port);
        Assert.Equal($"http://localhost:{port}", (string?)document["issuer"]);
    }

    [Fact]
    public async Task It_knows_the_clients_of_its_settings_and_no_other_and_repeats_no_secret()
    {
        using SettingsFile file = new(
            """
            { "EIdentitySandbox": { "Clients": [
                { "ClientId": "php", "ClientSecret": "known-to-php", "RedirectUris": ["http://localhost:8000/callback"] },
                { "ClientId": "java", "RedirectUris": ["http://localhost:8001/callback"], "Authentication": "ClientSecretPost" } ] } }
            """);

        await using WebApplication? host = await StartAsync([Switch, "--settings", file.Path, $"--EIdentitySandbox:Port={FreePort()}"]);

        Assert.NotNull(host);
        Assert.Contains("Client: php\n", Output, StringComparison.Ordinal);
        Assert.Contains($"Client: java, {Made}", Output, StringComparison.Ordinal);
        Assert.DoesNotContain("known-to-php", Output, StringComparison.Ordinal);
        Assert.DoesNotContain("sandbox-portal", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_may_prove_itself_by_a_key_of_a_file_and_be_sent_sealed_and_signed_answers()
    {
        int port = FreePort();
        using SettingsFile keys = new(Keys);
        using SettingsFile file = new(
            $$"""
            { "EIdentitySandbox": { "Clients": [ { "ClientId": "go", "Authentication": "PrivateKeyJwt",
                "KeysFile": "{{keys.Path}}", "RedirectUris": ["app.example:/callback"], "SignUserInfo": true,
                "IdTokenEncryption": { "Algorithm": "ECDH-ES" } } ] } }
            """);

        await using WebApplication? host = await StartAsync([Switch, $"--settings={file.Path}", $"--EIdentitySandbox:Port={port}"]);

        Assert.NotNull(host);
        Assert.Contains("Client: go\n", Output, StringComparison.Ordinal);
        JsonObject document = await DiscoverAsync(port);
        Assert.Equal("private_key_jwt", (string?)document["token_endpoint_auth_methods_supported"]!.AsArray().Single());
        Assert.Equal("ECDH-ES", (string?)document["id_token_encryption_alg_values_supported"]!.AsArray().Single());
    }

    [Fact]
    public async Task The_command_line_counts_before_the_environment_and_that_before_the_file()
    {
        int port = FreePort();
        using SettingsFile file = new("""{ "EIdentitySandbox": { "Port": 0, "Clients": [ { "ClientId": "of-the-file" } ] } }""");

        await using WebApplication? host = await StartAsync(
            ["--settings", file.Path, "--eidentitysandbox:port=1", "--EIdentitySandbox:Port", $"{port}"],
            ("DOTNET_ENVIRONMENT", "development"),
            ("EIdentitySandbox:Port", "1"),
            ("EIdentitySandbox:Clients:0:ClientId", "of-the-environment"));

        Assert.NotNull(host);
        Assert.Contains("Client: of-the-environment", Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_said_at_once_and_no_secret_with_it()
    {
        using SettingsFile file = new(
            """
            { "EIdentitySandbox": { "Port": "many", "Prot": 1, "Clients": [
                { "ClientSecret": "known-to-php", "RedirectUri": "http://localhost/", "Authentication": "basic", "SignUserInfo": "ja" },
                { "ClientId": "b", "RedirectUris": ["/callback"], "Keys": "{}", "SigningAlgorithms": ["HS256"],
                  "IdTokenEncryption": { "Algorithm": "dir", "Encription": "A128GCM" } },
                { "ClientId": "b", "Authentication": "PrivateKeyJwt", "PostLogoutRedirectUris": ["http://localhost/#left"] },
                { "ClientId": "d", "ClientSecret": "", "KeysFile": "no-such-file.json",
                  "IdTokenEncryption": { "Algorithm": "ECDH-ES" } } ] } }
            """);

        Assert.Null(await StartAsync(["--verbose", "--settings", file.Path], ("ASPNETCORE_ENVIRONMENT", "Staging")));

        string[] all = _errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        string[] wrong =
        [
            "'--verbose' is not an option", "the environment is 'Staging'", "Port must be a number", "Prot is not a setting",
            "0:RedirectUri is not a setting", "1:IdTokenEncryption:Encription is not a setting", "0:ClientId is missing",
            "0:Authentication must be one of Any, ", "0:SignUserInfo must be one of true, false", "1:RedirectUris holds '/callback'",
            "1:SigningAlgorithms holds 'HS256'", "1:Keys holds no key", "1:IdTokenEncryption names an algorithm", "2:ClientId is another",
            "2:PostLogoutRedirectUris holds", "2:Keys is missing", "3:ClientSecret is empty", "3:KeysFile cannot be read",
            "3:IdTokenEncryption needs a public key",
        ];
        Assert.All(wrong, problem => Assert.Single(all, line => line.Contains(problem, StringComparison.Ordinal)));
        Assert.Equal(wrong.Length, all.Length);
        Assert.DoesNotContain("known-to-php", _errors.ToString(), StringComparison.Ordinal);
        Assert.Empty(Output);
    }

    [Theory]
    [InlineData("""{ "EIdentity": { } }""", "has no section EIdentitySandbox")]
    [InlineData("""{ "EIdentitySandbox": """, "is not JSON")]
    [InlineData("[]", "is not JSON")]
    public async Task A_file_that_holds_no_settings_is_refused(string content, string said)
    {
        using SettingsFile file = new(content);

        Assert.Null(await StartAsync([Switch, "--settings", file.Path]));

        Assert.Contains(said, _errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("DOTNET_ENVIRONMENT", "Production")]
    [InlineData("ASPNETCORE_ENVIRONMENT", "Production")]
    public async Task Outside_Development_it_starts_with_the_switch_alone(params string[] environment)
    {
        string port = $"--EIdentitySandbox:Port={FreePort()}";
        (string, string?)[] given = environment.Length == 0 ? [] : [(environment[0], environment[1])];

        WebApplication? refused = await StartAsync([port], given);
        await using WebApplication? host = await StartAsync([port, Switch], given);

        Assert.Null(refused);
        Assert.NotNull(host);
        Assert.EndsWith("or with --i-know-this-is-not-real, but the environment is 'Production'.", Assert.Single(Errors));
    }

    [Fact]
    public async Task A_port_in_use_is_named()
    {
        using TcpListener taken = new(IPAddress.Loopback, 0);
        taken.Start();
        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Null(await StartAsync([Switch, $"--EIdentitySandbox:Port={port}"]));

        Assert.Contains($"port {port}, which is in use", Assert.Single(Errors), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help", 0)]
    [InlineData("--settings", 1)]
    [InlineData("clients.json", 1)]
    [InlineData("--settings=no-such-file.json", 1)]
    public async Task The_exit_code_says_whether_it_could_start(string argument, int code) =>
        Assert.Equal(code, await Program.Main([argument]));

    private string Output => _output.ToString().ReplaceLineEndings("\n");

    private string[] Errors => _errors.ToString().ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static string Keys =>
        """
        {"keys":[
          {"kty":"EC","use":"sig","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
           "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"},
          {"kty":"EC","use":"enc","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
           "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}]}
        """;

    private Task<WebApplication?> StartAsync(string[] arguments, params (string Key, string? Value)[] environment)
    {
        IConfiguration variables = new ConfigurationBuilder()
            .AddInMemoryCollection(environment.ToDictionary(pair => pair.Key, pair => pair.Value))
            .Build();
        return new StandaloneSandbox(variables, _output, _errors).TryStartAsync(arguments, TestContext.Current.CancellationToken);
    }

    private static async Task<JsonObject> DiscoverAsync(int port)
    {
        using HttpClient client = new();
        string document = await client.GetStringAsync(
            new Uri($"http://localhost:{port}/.well-known/openid-configuration"),
            TestContext.Current.CancellationToken);
        return JsonNode.Parse(document)!.AsObject();
    }

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
