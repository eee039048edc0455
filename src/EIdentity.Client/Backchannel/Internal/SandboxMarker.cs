using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Keeps the answers of a sandbox out of services that did not ask for one.</summary>
internal static class SandboxMarker
{
    /// <summary>Refuses a marked answer unless the settings allow a sandbox, in every environment.</summary>
    /// <exception cref="LoginException">EID2004.</exception>
    public static void ThrowUnlessAllowed(JsonElement answer, bool allowSandbox, string what) =>
        ThrowUnlessAllowed(answer.TryGetProperty(SandboxMark.Name, out _), allowSandbox, what);

    /// <summary>Refuses a marked answer unless the settings allow a sandbox, in every environment.</summary>
    /// <exception cref="LoginException">EID2004.</exception>
    public static void ThrowUnlessAllowed(StrictObject answer, bool allowSandbox, string what) =>
        ThrowUnlessAllowed(answer.IsNamed(SandboxMark.Name), allowSandbox, what);

    // Whatever the value: a marker that says "false" is not a real provider's either.
    private static void ThrowUnlessAllowed(bool isMarked, bool allowSandbox, string what)
    {
        if (isMarked && !allowSandbox)
        {
            throw new LoginException(ErrorCodes.SandboxRefused, $"{what} is marked as a sandbox's, and AllowSandbox is not set.");
        }
    }
}
