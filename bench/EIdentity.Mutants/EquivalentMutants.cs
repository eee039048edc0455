namespace EIdentity.Mutants;

/// <summary>Lists the checks without which no answer changes, each with the reason why it stays.</summary>
internal static class EquivalentMutants
{
    private static readonly (string File, string Text, string Reason)[] All =
    [
        (
            "StrictMember",
            "kind != JsonTokenType.StartArray",
            "no other value has a text as its second token; it is said first for the reader's sake"),
        (
            "StrictMember",
            "Start().TryGetDouble(out number)",
            "the platform reads every JSON number as a double, beyond its range as infinity"),
        (
            "StateSeal",
            "Base64Url.DecodeFromChars(state, bytes, out _, out _) != OperationStatus.Done",
            "what does not decode leaves zeros where the tag should end"),
        (
            "ProviderKey",
            "(exponent[^1] & 1) == 1",
            "OpenSSL refuses an even exponent when the key is imported; other platforms need not"),
        (
            "ProviderKey",
            "_family == other._family",
            "only keys that fit one algorithm are compared, and those are of one family"),
        (
            "ProviderKey",
            "exponent.Length == 1 && exponent[0] == 1",
            "OpenSSL refuses the exponent 1 when the key is imported; other platforms need not"),
        (
            "ProviderKey",
            "jwk.FindString(name) is { Length: > 0 } text",
            "the platform imports no key that lacks a number; this says so before"),
        (
            "LocalAddress",
            "'\\\\'",
            "the platform reads a backslash as a slash, and what it makes of the address is looked at again"),
        (
            "LocalAddress",
            "whole.Host != AnyOrigin.Host",
            "an address that begins with one slash has no host; it is said once more of what the platform reads"),
        (
            "AssurancePolicyName",
            "!int.TryParse(seconds, NumberStyles.None, CultureInfo.InvariantCulture, out int age)",
            "a number that is none reads as 0, whose name is another than the one that was read"),
        (
            "LoginCookie",
            "state is null",
            "no login has the name of a state that is missing"),
        (
            "LoginCookie",
            "LoginTransaction.TryRead(content.AsSpan(sizeof(ushort), length), out transaction)",
            "whoever takes a login looks at the transaction, which is none, and not at the answer"),
        (
            "SessionHandler",
            "_renews",
            "the base class renews only what is due; this spares the store a question at every request"),
        (
            "SessionHandler",
            "!_hasBegunAnother",
            "the session before has ended, so it does not live either; this only spares the store the question"),
    ];

    public static string? FindReason(Mutant mutant) =>
        Array.Find(All, known => mutant.File.EndsWith($"/{known.File}.cs", StringComparison.Ordinal) && mutant.Text == known.Text).Reason;
}
