using System.Security.Cryptography;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

public sealed class KeySourceTests : IDisposable
{
    private readonly KeyFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_file_is_not_read_again_within_five_seconds()
    {
        using KeySource<ClientKey> source = Source(ClientKey.Create);
        ClientKey before = source.Get();
        _folder.Write("key.pem", TestKeys.Pem("PKCS#8 RSA"));

        _time.Advance(TimeSpan.FromMilliseconds(4999));
        Assert.Same(before, source.Get());
        _time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.Equal("PS256", source.Get().Algorithm);
    }

    [Fact]
    public async Task While_one_login_reads_a_new_key_the_others_go_on_with_the_last_one()
    {
        using ManualResetEventSlim reads = new();
        using ManualResetEventSlim goes = new();
        using KeySource<ClientKey> source = Source(
            material => material.Key is RSA ? Wait(reads, goes, material) : ClientKey.Create(material));
        ClientKey before = source.Get();
        _folder.Write("key.pem", TestKeys.Pem("PKCS#8 RSA"));
        _time.Advance(TimeSpan.FromSeconds(5));
        Task<ClientKey> reader = Task.Run(source.Get, TestContext.Current.CancellationToken);
        Assert.True(reads.Wait(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken));

        ClientKey meanwhile = source.Get();
        _time.Advance(TimeSpan.FromSeconds(5));
        ClientKey later = source.Get();
        goes.Set();

        Assert.Equal((before, before, "PS256"), (meanwhile, later, (await reader).Algorithm));
    }

    public void Dispose() => _folder.Dispose();

    private static ClientKey Wait(ManualResetEventSlim reads, ManualResetEventSlim goes, KeyMaterial material)
    {
        reads.Set();
        Assert.True(goes.Wait(TimeSpan.FromSeconds(30)));
        return ClientKey.Create(material);
    }

    private KeySource<ClientKey> Source(Func<KeyMaterial, ClientKey> create) =>
        new(
            "ClientKey",
            new ClientKeyOptions { PemFile = _folder.Write("key.pem", TestKeys.Pem("PKCS#8 EC")) },
            KeyPurpose.Signing,
            create,
            NullLogger.Instance,
            _time);
}
