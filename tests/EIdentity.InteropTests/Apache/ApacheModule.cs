namespace EIdentity.InteropTests;

/// <summary>Finds Apache and mod_auth_openidc, where Debian and Ubuntu put them.</summary>
public sealed class ApacheModule
{
    private static readonly Product Product = new(
        "mod_auth_openidc",
        "libapache2-mod-auth-openidc",
        ["/usr/sbin/apache2", "/usr/lib/apache2/modules/mod_auth_openidc.so"]);

    public ApacheModule() => Product.IsThere();

    /// <summary>Skips the test where one of them is missing; fails it where they are required.</summary>
    public static void Require() => Product.Require();
}
