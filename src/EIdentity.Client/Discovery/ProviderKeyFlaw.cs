using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Says why none of the keys of a set does, by the first of them.</summary>
internal static class ProviderKeyFlaw
{
    private const int MaxPrinted = 16;

    public static string Describe(JsonElement keys)
    {
        int count = keys.GetArrayLength();
        return count == 0 ? "its list is empty" : $"the first of {count} {Of(keys[0])}";
    }

    private static string Of(JsonElement jwk) => jwk switch
    {
        { ValueKind: not JsonValueKind.Object } => "is no object",
        _ when !ProviderKey.IsAbsentOr(jwk, "use", "sig") => "is for another use than signatures (use)",
        _ when !ProviderKey.MayVerify(jwk) => "is not for verifying (key_ops)",
        _ => (jwk.FindString("kty"), NamedCurve.Find(jwk.FindString("crv"))) switch
        {
            ("EC", null) => "is on no curve that is known (crv)",
            ("EC", _) when Lacks(jwk, "x", "y") => "is of the kind EC, and has no x or no y",
            ("EC", _) => "has an x and y that are no point of its curve, or an alg or kid that is no text",
            ("RSA", _) when Lacks(jwk, "n", "e") => "is of the kind RSA, and has no n or no e",
            ("RSA", _) => "has a modulus under 2,048 bits (n) or an exponent that proves nothing (e), or an alg or kid that is no text",
            (null, _) => "says no kind (kty)",
            ({ } kind, _) => $"is of the kind \"{PrintableText.Of(kind, MaxPrinted)}\", not EC or RSA (kty)",
        },
    };

    private static bool Lacks(JsonElement jwk, string first, string second) =>
        string.IsNullOrEmpty(jwk.FindString(first)) || string.IsNullOrEmpty(jwk.FindString(second));
}
