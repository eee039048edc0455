namespace EIdentity.InteropTests;

/// <summary>Lists the ways to publish that are tried: a few in every run, all of them in the long one.</summary>
internal static class PublishModes
{
    public const string Direct = "Direct";
    public const string ThroughLibrary = "ThroughLibrary";
    public const string ThroughPackage = "ThroughPackage";
    /// <summary>What the tests' own build left, published without another: it costs two seconds, not twenty.</summary>
    public const string AsBuilt = "AsBuilt";
    public const string NativeAot = "NativeAot";

    private static readonly bool IsLong = Environment.GetEnvironmentVariable("EIDENTITY_PUBLISH") == "all";

    private static readonly string[] All = ["FrameworkDependent", "SelfContained", "SingleFile", "Trimmed", "ReadyToRun", NativeAot];

    /// <summary>Gets how the sandbox comes into an app, and how that app is published.</summary>
    public static TheoryData<string, string> Carriers => IsLong
        ?
        [
            (ThroughLibrary, AsBuilt),
            .. All.SelectMany(mode => new[] { (Direct, mode), (ThroughLibrary, mode), (ThroughPackage, mode) }),
        ]
        : [(ThroughLibrary, AsBuilt), (Direct, NativeAot)];

    /// <summary>Gets how an app is published, and whether the sandbox was let in.</summary>
    public static TheoryData<string, bool> Outputs => IsLong
        ? [(AsBuilt, false), .. All.SelectMany(mode => new[] { (mode, false), (mode, true) })]
        : [(AsBuilt, false)];

    /// <summary>Skips a native publish where its parts are missing.</summary>
    public static void Require(string mode)
    {
        if (mode == NativeAot)
        {
            NativeTools.Require();
        }
    }
}
