using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

/// <summary>Opens what VNeID encrypts, and fails in one way only where it does not open.</summary>
public sealed class VNeIDEnvelopeTests
{
    private const string NotOpened =
        "EID2015: What the provider encrypted does not open with the keys of this service. See docs/reference/errors.md#eid2015.";

    private static readonly RSA Another = RSA.Create(2048);

    [Theory]
    [InlineData("PKCS#8 RSA", 16)]
    [InlineData("PKCS#1", 24)]
    [InlineData("encrypted RSA", 32)]
    public async Task A_citizen_signs_in_with_both_answers_in_envelopes(string form, int keyBytes)
    {
        ClientKeyOptions key = new() { Pem = TestKeys.Pem(form), Password = TestKeys.Password };
        using VNeIDJourney login = new(options => options.DecryptionKeys.Add(key));
        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString(), keyBytes).ToJson();

        ElectronicIdentity identity = await login.SignInAsync();

        Assert.Equal(("000190000019", AssuranceLevel.Level2), (identity.Subject.Reveal(), identity.Level));
    }

    [Fact]
    public async Task An_encrypted_code_is_opened_with_each_plus_sign_as_it_was_sent()
    {
        Envelope sealedCode = SealedCodeWithPlus();
        string raw = $"code={sealedCode.Data}&encrypt_key={sealedCode.Key}";
        string escaped = $"code={Uri.EscapeDataString(sealedCode.Data)}&encrypt_key={Uri.EscapeDataString(sealedCode.Key)}";
        using VNeIDJourney login = new(Accept);

        await login.SignInAsync(raw);
        await login.SignInAsync(escaped);
        await login.SignInAsync(raw, isRaw: false);
        await login.SignInAsync(escaped, isRaw: false);

        Assert.All(
            login.Provider.Calls.Where(call => call.Path == "/token"),
            call => Assert.Equal((VNeIDJourney.Code, false), (call.Form["code"], call.Form.ContainsKey("encrypt_key"))));
    }

    [Fact]
    public async Task By_setting_an_encrypted_code_goes_on_as_it_came()
    {
        Envelope sealedCode = SealedCodeWithPlus();
        using VNeIDJourney login = new(options => (options.AcceptEncryptedCode, options.ForwardEncryptedCode) = (true, true));

        await login.SignInAsync($"code={sealedCode.Data}&encrypt_key={sealedCode.Key}");

        IReadOnlyDictionary<string, string> form = login.Provider.Calls[0].Form;
        Assert.Equal((sealedCode.Data, sealedCode.Key), (form["code"], form["encrypt_key"]));
    }

    [Fact]
    public async Task An_encrypted_code_that_no_setting_accepts_is_refused_by_its_name_before_any_call()
    {
        Envelope sealedCode = SealedCodeWithPlus();
        using VNeIDJourney login = new(options => options.DecryptionKeys.Add(new() { Pem = TestKeys.Pem("PKCS#1") }));

        LoginException refused = await login.RefusalAsync($"code={sealedCode.Data}&encrypt_key={sealedCode.Key}");

        Assert.Equal((ErrorCodes.CallbackRefused, true), (refused.Error, refused.IsUnproven));
        Assert.Contains("VNeID:AcceptEncryptedCode", refused.Message, StringComparison.Ordinal);
        Assert.Empty(login.Provider.Calls);
    }

    [Fact]
    public async Task During_a_roll_over_the_old_key_opens_beside_the_new_one()
    {
        using VNeIDJourney login = new(options =>
        {
            options.DecryptionKeys.Add(new() { Pem = Another.ExportPkcs8PrivateKeyPem() });
            options.DecryptionKeys.Add(new() { Pem = TestKeys.Pem("PKCS#1") });
        });
        login.Provider.Wrap = (path, answer) => Envelope.Seal(path == "/token" ? TestKeys.Rsa : Another, answer.ToJsonString()).ToJson();

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Fact]
    public async Task A_key_in_a_vault_opens_too()
    {
        using VNeIDJourney login = new(decryptor: new VaultDecryptor());
        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();

        Assert.Equal(AssuranceLevel.Level2, (await login.SignInAsync()).Level);
    }

    [Theory]
    [InlineData("throws")]
    [InlineData("nothing")]
    [InlineData("the ciphertext")]
    public async Task A_vault_that_fails_looks_like_an_envelope_that_does_not_open(string how)
    {
        VaultDecryptor vault = new(ciphertext => how switch
        {
            "throws" => throw new InvalidOperationException("CKR_ENCRYPTED_DATA_INVALID"),
            "nothing" => null!,
            _ => ciphertext,
        });
        using VNeIDJourney login = new(decryptor: vault);
        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();

        Assert.Equal(NotOpened, (await login.RefusalAsync()).Message);
        Assert.Equal(
            how == "throws" ? 1 : 0,
            login.Part<FakeLogCollector>().GetSnapshot().Count(line =>
                line.Id.Id == 2922 && line.Message.Contains("failed with InvalidOperationException", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_sandbox_is_known_inside_the_envelope_too()
    {
        using VNeIDJourney login = new(Accept);
        login.Provider.TokenAnswer[SandboxMark.Name] = true;
        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();

        Assert.Equal(ErrorCodes.SandboxRefused, (await login.RefusalAsync()).Error);
    }

    [Fact]
    public async Task A_refusal_inside_an_envelope_is_a_refusal()
    {
        using VNeIDJourney login = new(Accept);
        login.Provider.TokenAnswer["error"] = "invalid_grant";
        login.Provider.StatusOf = _ => HttpStatusCode.BadRequest;
        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();

        Assert.Equal(ErrorCodes.CodeRefused, (await login.RefusalAsync()).Error);
    }

    // Each takes the plaintext that was to be sent, and gives another envelope than an honest one.
    private static readonly Dictionary<string, Func<string, Envelope>> Broken = new()
    {
        ["key is no Base64"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Key = "!!!!" },
        ["key is empty"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Key = string.Empty },
        ["key is too short"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Key = Convert.ToBase64String(new byte[128]) },
        ["key is too long"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Key = Convert.ToBase64String(new byte[512]) },
        ["key has wrong padding"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Key = Convert.ToBase64String(new byte[256]) },
        ["key has OAEP"] = text => Envelope.Seal(TestKeys.Rsa, text) with
        {
            Key = Convert.ToBase64String(TestKeys.Rsa.Encrypt(new byte[16], RSAEncryptionPadding.OaepSHA256)),
        },
        ["key is no AES key"] = text => Envelope.Seal(TestKeys.Rsa, text) with
        {
            Key = Convert.ToBase64String(TestKeys.Rsa.Encrypt(new byte[17], RSAEncryptionPadding.Pkcs1)),
        },
        ["key is to another"] = text => Envelope.Seal(Another, text),
        ["key is another envelope's"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Key = Envelope.Seal(TestKeys.Rsa, text).Key },
        ["data is no Base64"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Data = "!!!!" },
        ["data has no whole block"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Data = Convert.ToBase64String(new byte[17]) },
        ["data has wrong padding"] = text => Envelope.Seal(TestKeys.Rsa, text) with { Data = Convert.ToBase64String(new byte[64]) },
        ["plaintext is empty"] = _ => Envelope.Seal(TestKeys.Rsa, string.Empty),
        ["plaintext has another form"] = _ => Envelope.Seal(TestKeys.Rsa, "neither a code nor JSON"),
        ["plaintext is no text"] = _ => Envelope.Seal(TestKeys.Rsa, "\u00FF\u0000"),
        ["both are swapped"] = text => Envelope.Seal(TestKeys.Rsa, text) is var good ? new(good.Data, good.Key) : null!,
        ["nothing is encrypted"] = text => new(Convert.ToBase64String(new byte[16]), Convert.ToBase64String(Encoding.UTF8.GetBytes(text))),
    };

    public static TheoryData<string> Failures => [.. Broken.Keys];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task Every_failure_ends_in_one_way_wherever_the_envelope_came(string how)
    {
        using VNeIDJourney login = new(Accept);
        Envelope code = Broken[how](VNeIDJourney.Code);

        LoginException atCallback = await login.RefusalAsync($"code={code.Data}&encrypt_key={code.Key}");
        int callsAtCallback = login.Provider.Calls.Count;
        login.Provider.Wrap = (path, answer) => path == "/token" ? Broken[how](answer.ToJsonString()).ToJson() : answer;
        LoginException atToken = await login.RefusalAsync();
        int callsAtToken = login.Provider.Calls.Count - callsAtCallback;
        login.Provider.Wrap = (path, answer) => path == "/userinfo" ? Broken[how](answer.ToJsonString()).ToJson() : answer;
        LoginException atUserInfo = await login.RefusalAsync();

        Assert.Equal([NotOpened, NotOpened, NotOpened], [atCallback.Message, atToken.Message, atUserInfo.Message]);
        Assert.Equal((true, false, false), (atCallback.IsUnproven, atToken.IsUnproven, atUserInfo.IsUnproven));
        Assert.Equal((0, 1, 2), (callsAtCallback, callsAtToken, login.Provider.Calls.Count - 1));
    }

    [Theory]
    [InlineData("data", "1")]
    [InlineData("key", "1")]
    [InlineData("data", "\"\"")]
    public async Task A_member_that_is_empty_or_no_text_opens_nothing(string member, string value)
    {
        using VNeIDJourney login = new(Accept);
        login.Provider.Wrap = (_, answer) =>
        {
            JsonObject envelope = Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();
            envelope[member] = JsonNode.Parse(value);
            return envelope;
        };

        Assert.Equal(NotOpened, (await login.RefusalAsync()).Message);
    }

    [Fact]
    public async Task An_envelope_without_any_key_of_the_settings_does_not_open()
    {
        using VNeIDJourney login = new();
        login.Provider.Wrap = (_, answer) => Envelope.Seal(TestKeys.Rsa, answer.ToJsonString()).ToJson();

        Assert.Equal(NotOpened, (await login.RefusalAsync()).Message);
    }

    [Fact]
    public async Task The_two_answers_in_each_others_place_are_refused()
    {
        using VNeIDJourney login = new(Accept);
        login.Provider.Wrap = (path, _) => Envelope.Seal(
            TestKeys.Rsa, (path == "/token" ? login.Provider.Claims : login.Provider.TokenAnswer).ToJsonString()).ToJson();

        Assert.Equal(ErrorCodes.TokenAnswerRefused, (await login.RefusalAsync()).Error);

        login.Provider.Wrap = (_, _) => Envelope.Seal(TestKeys.Rsa, login.Provider.TokenAnswer.ToJsonString()).ToJson();
        Assert.Equal(ErrorCodes.UserInfoRefused, (await login.RefusalAsync()).Error);
    }

    private static void Accept(VNeIDLoginOptions options)
    {
        options.AcceptEncryptedCode = true;
        options.DecryptionKeys.Add(new() { Pem = TestKeys.Pem("PKCS#8 RSA") });
    }

    private static Envelope SealedCodeWithPlus()
    {
        Envelope code;
        do
        {
            code = Envelope.Seal(TestKeys.Rsa, VNeIDJourney.Code);
        }
        while (!code.Data.Contains('+', StringComparison.Ordinal) || !code.Key.Contains('+', StringComparison.Ordinal));

        return code;
    }
}
