using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Keeps the answers of a sandbox out of services that did not ask for one.</summary>
internal static class SandboxMarker
{
    /// <summary>The member, claim and XML element that marks everything a sandbox says.</summary>
    public const string Name = "eidentity_sandbox";

    /// <summary>Refuses a marked answer unless the settings allow a sandbox, in every environment.</summary>
    /// <exception cref="LoginException">EID2004.</exception>
    public static void ThrowUnlessAllowed(JsonElement answer, LoginOptions options, string what) =>
        ThrowUnlessAllowed(answer.TryGetProperty(Name, out _), options, what);

    /// <summary>Refuses a marked answer unless the settings allow a sandbox, in every environment.</summary>
    /// <exception cref="LoginException">EID2004.</exception>
    public static void ThrowUnlessAllowed(StrictObject answer, LoginOptions options, string what) =>
        ThrowUnlessAllowed(answer.Contains(Name), options, what);

    // Whatever the value: a marker that says "false" is not a real provider's either.
    private static void ThrowUnlessAllowed(bool isMarked, LoginOptions options, string what)
    {
        if (isMarked && !options.AllowSandbox)
        {
            throw new LoginException(ErrorCodes.SandboxRefused, $"{what} is marked as a sandbox's, and AllowSandbox is not set.");
        }
    }
}
