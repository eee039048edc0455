using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client.Tests;

public sealed class KeptRootsTests : IDisposable
{
    private readonly TestAuthority _authority = new();
    private readonly KeyFolder _folder = new();
    private readonly KeptLog _log = new();
    private readonly LoggerFactory _loggers;
    private readonly KeptRoots _roots;

    public KeptRootsTests()
    {
        _loggers = new LoggerFactory([_log]);
        _roots = new KeptRoots(_loggers.CreateLogger<KeptRoots>());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-----BEGIN CERTIFICATE-----\nMIIB")]
    [InlineData(null)]
    public void A_file_that_cannot_be_read_at_a_renewal_leaves_the_last_good_root_and_one_warning(string? content)
    {
        string file = _folder.Write("root.pem", _authority.Pem);
        X509Certificate2 good = Assert.Single(_roots.Read([file]));
        Spoil(file, content);

        Assert.Equal(good, Assert.Single(_roots.Read([file])));
        Assert.Equal(good, Assert.Single(_roots.Read([file])));

        Assert.Equal(2908, Assert.Single(_log.Lines).Id);
    }

    [Fact]
    public void A_new_root_in_the_file_takes_the_place_of_the_old_one()
    {
        using TestAuthority other = new();
        string file = _folder.Write("root.pem", _authority.Pem);
        X509Certificate2 before = Assert.Single(_roots.Read([file]));

        _folder.Write("root.pem", other.Pem);

        Assert.NotEqual(before, Assert.Single(_roots.Read([file])));
        Assert.Empty(_log.Lines);
    }

    [Fact]
    public void Whoever_never_could_be_read_is_not_trusted() => Assert.Empty(_roots.Read([_folder.PathOf("none.pem")]));

    public void Dispose()
    {
        _loggers.Dispose();
        _folder.Dispose();
        _authority.Dispose();
    }

    private static void Spoil(string file, string? content)
    {
        File.Delete(file);
        if (content is not null)
        {
            File.WriteAllText(file, content);
        }
    }
}
