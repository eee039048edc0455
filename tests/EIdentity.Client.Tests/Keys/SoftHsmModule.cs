namespace EIdentity.Client.Tests;

/// <summary>Finds SoftHSM, a hardware security module in software, where a package manager puts it.</summary>
internal static class SoftHsmModule
{
    private static readonly string[] Places =
    [
        "/usr/lib/softhsm/libsofthsm2.so",
        "/usr/lib/x86_64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib/aarch64-linux-gnu/softhsm/libsofthsm2.so",
        "/usr/lib64/pkcs11/libsofthsm2.so",
        "/usr/local/lib/softhsm/libsofthsm2.so",
    ];

    public static string? Find() => Array.Find(Places, File.Exists);

    /// <summary>Gives the module, or skips the test where there is none and none is required.</summary>
    public static string Require()
    {
        const string Lack = "SoftHSM is not installed (Debian: apt-get install softhsm2).";
        string? module = Find();
        bool isRequired = Environment.GetEnvironmentVariable("EIDENTITY_REQUIRE")?.Split(',').Contains("softhsm") == true;
        Assert.False(isRequired && module is null, Lack);
        if (module is null)
        {
            TestContext.Current.SendDiagnosticMessage("The test with a hardware security module is skipped: {0}", Lack);
        }

        Assert.SkipWhen(module is null, Lack);
        return module!;
    }
}
