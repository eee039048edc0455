namespace EIdentity.Sandbox;

/// <summary>Names the level values (<c>acr</c>) of the sandbox, which are invented.</summary>
/// <remarks>The values of the real services are not public; an agency gets them from its provider.</remarks>
public static class SandboxAcrValues
{
    /// <summary>The value for an account of level 1.</summary>
    public const string Level1 = "urn:eidentity:sandbox:level-1";

    /// <summary>The value for an account of level 2.</summary>
    public const string Level2 = "urn:eidentity:sandbox:level-2";

    internal static AssuranceLevel Read(string? acr) => acr switch
    {
        Level1 => AssuranceLevel.Level1,
        Level2 => AssuranceLevel.Level2,
        _ => AssuranceLevel.None,
    };

    internal static string Write(AssuranceLevel level) => level == AssuranceLevel.Level2 ? Level2 : Level1;
}
