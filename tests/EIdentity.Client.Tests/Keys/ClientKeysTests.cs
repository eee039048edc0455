using System.Text.Json;

namespace EIdentity.Client.Tests;

public sealed class ClientKeysTests : IDisposable
{
    private static readonly string[] PrivateMembers = ["d", "p", "q", "dp", "dq", "qi", "k", "oth"];

    private readonly KeyFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_changed_file_is_read_anew_without_a_restart()
    {
        using LoginUnderTest login = new(settings => settings.ClientKey.PemFile = _folder.Write("key.pem", TestKeys.Pem("PKCS#8 RSA")));
        string before = login.Keys.FindSigner()!.Algorithm;

        _folder.Write("key.pem", TestKeys.Pem("PKCS#8 EC"));
        login.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(("PS256", "ES256"), (before, login.Keys.FindSigner()!.Algorithm));
    }

    [Fact]
    public void An_unchanged_file_is_parsed_once()
    {
        using LoginUnderTest login = new(settings => settings.ClientKey.PemFile = _folder.Write("key.pem", TestKeys.Pem("PKCS#8 EC")));
        ClientSigner before = login.Keys.FindSigner()!;

        login.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Same(before, login.Keys.FindSigner());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_file_that_is_half_written_or_gone_leaves_the_last_good_key_and_one_warning(bool isGone)
    {
        string pem = TestKeys.Pem("PKCS#8 EC");
        using LoginUnderTest login = new(settings => settings.ClientKey.PemFile = _folder.Write("key.pem", pem));
        ClientSigner good = login.Keys.FindSigner()!;

        Spoil(isGone, pem[..80]);

        login.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Same(good, login.Keys.FindSigner());
        login.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Same(good, login.Keys.FindSigner());
        (int id, string text) = Assert.Single(login.Logs.Lines);
        Assert.Equal(2904, id);
        Assert.Contains("the last good one goes on: PemFile", text, StringComparison.Ordinal);
        Assert.DoesNotContain(pem[30..70], text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_behind_a_changed_link_is_read_anew()
    {
        _folder.Write("old.pem", TestKeys.Pem("PKCS#8 RSA"));
        _folder.Write("new.pem", TestKeys.Pem("PKCS#8 EC"));
        string link = File.CreateSymbolicLink(_folder.PathOf("key.pem"), _folder.PathOf("old.pem")).FullName;
        using LoginUnderTest login = new(settings => settings.ClientKey.PemFile = link);
        login.Keys.FindSigner();

        File.Delete(link);
        File.CreateSymbolicLink(link, _folder.PathOf("new.pem"));
        login.Time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal("ES256", login.Keys.FindSigner()!.Algorithm);
    }

    [Fact]
    public void The_next_key_is_published_beside_the_first_and_nothing_private_is()
    {
        using LoginUnderTest login = new(settings =>
        {
            settings.Take(new() { Pem = TestKeys.Pem("PKCS#8 RSA"), KeyId = "k1" });
            settings.TakeNext(new() { Pem = TestKeys.Pem("PKCS#8 EC"), KeyId = "k2" });
        });

        using JsonDocument set = JsonDocument.Parse(login.Keys.GetPublicKeySet());
        JsonElement[] keys = [.. set.RootElement.GetProperty("keys").EnumerateArray()];

        Assert.Equal(["k1", "k2"], keys.Select(key => key.GetProperty("kid").GetString()));
        Assert.All(keys, key => Assert.DoesNotContain(key.EnumerateObject(), member => PrivateMembers.Contains(member.Name)));
        Assert.Equal("k1", login.Keys.FindSigner()!.KeyId);
    }

    [Theory]
    [InlineData("PKCS#8 RSA", null, null)]
    [InlineData("PKCS#8 RSA", "RS256", "RS256")]
    [InlineData("PKCS#8 EC", null, "ES256")]
    public void A_key_is_published_with_its_algorithm_unless_the_providers_list_decides(string form, string? algorithm, string? published)
    {
        using LoginUnderTest login = new(settings => settings.Take(new() { Pem = TestKeys.Pem(form), Algorithm = algorithm }));

        using JsonDocument set = JsonDocument.Parse(login.Keys.GetPublicKeySet());

        Assert.Equal(published, set.RootElement.GetProperty("keys")[0].FindString("alg"));
    }

    [Fact]
    public void One_key_in_both_places_is_published_once()
    {
        using LoginUnderTest login = new(settings => settings.NextClientKey.Pem = settings.ClientKey.Pem = TestKeys.Pem("PKCS#8 EC"));

        using JsonDocument set = JsonDocument.Parse(login.Keys.GetPublicKeySet());

        Assert.Equal(1, set.RootElement.GetProperty("keys").GetArrayLength());
    }

    [Fact]
    public void A_service_with_a_secret_publishes_an_empty_set()
    {
        using LoginUnderTest login = new(settings => settings.ClientSecret = "not-a-real-secret");

        Assert.Equal("""{"keys":[]}""", login.Keys.GetPublicKeySet());
    }

    [Fact]
    public async Task A_registered_signer_is_published_and_signs()
    {
        using LoginUnderTest login = new(signer: new VaultSigner());

        byte[] signature = await login.Keys.FindSigner()!.SignAsync(new byte[] { 1 });

        Assert.True(TestKeys.Verifies(login.Keys.GetPublicKeySet(), "vault-1", "ES256", [1], signature));
    }

    [Fact]
    public void Reading_a_missing_file_outside_the_settings_is_a_typed_error()
    {
        LoginException failure = Assert.Throws<LoginException>(
            () => ClientKey.Read(new ClientKeyOptions { PemFile = _folder.PathOf("none.pem") }));

        Assert.Equal(ErrorCodes.SettingsInvalid, failure.Error);
        Assert.Contains("PemFile names a file that does not exist", failure.Message, StringComparison.Ordinal);
    }

    private void Spoil(bool isGone, string half)
    {
        if (isGone)
        {
            File.Delete(_folder.PathOf("key.pem"));
        }
        else
        {
            _folder.Write("key.pem", half);
        }
    }
}
