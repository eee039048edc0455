namespace EIdentity.Client.Tests;

/// <summary>Changes what an ID token's header says.</summary>
internal static class DifferentialHeaderMutators
{
    public static readonly Action<Random, DifferentialDraft>[] All =
    [
        OtherAlgorithm, OtherKeyId, OtherType, Demanding, Extended, Extended, Doubled, Removed, Escaped, Escaped, Respelt,
    ];

    private static readonly string[] Algorithms =
    [
        "none", "nOnE", "NONE", "", "HS256", "HS512", "ES256", "es256", "ES384", "ES512", "ES256K", "EdDSA", "RS256",
        "RS384", "RS1", "PS256", "RSA-OAEP", "dir",
        "http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha256", "ES256 ", "ES256\\u0000",
    ];

    private static readonly string[] KeyIds =
    [
        "k-ec", "k-rsa", "K-EC", "k-ec ", "", "../../dev/null", "' OR 1=1 --", "unknown", "k\\u002dec",
    ];

    private static readonly string[] Types = ["JWT", "jwt", "application/jwt", "at+jwt", "logout+jwt", "JOSE", ""];

    private static readonly (string Name, string Value)[] Extensions =
    [
        ("cty", "\"JWT\""), ("jku", "\"https://attacker.example/keys\""), ("x5u", "\"https://attacker.example/cert\""),
        ("x5c", "[\"AAAA\"]"), ("x5t", "\"AAAA\""), ("x5t#S256", "\"AAAA\""),
        ("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}"), ("zip", "\"DEF\""), ("enc", "\"A256GCM\""), ("nonce", "\"n\""),
        ("iss", "\"https://eid.example\""), ("url", "\"\""), ("epk", "{}"), ("apu", "\"\""), ("apv", "7"),
    ];

    private static void OtherAlgorithm(Random random, DifferentialDraft draft) =>
        draft.Header.Put("alg", random.Next(4) == 0 ? random.Pick(DifferentialValues.Odd) : $"\"{random.Pick(Algorithms)}\"");

    private static void OtherKeyId(Random random, DifferentialDraft draft) =>
        draft.Header.Put("kid", random.Next(4) == 0 ? random.Pick(DifferentialValues.Odd) : $"\"{random.Pick(KeyIds)}\"");

    private static void OtherType(Random random, DifferentialDraft draft) =>
        draft.Header.Put("typ", random.Next(4) == 0 ? random.Pick(DifferentialValues.Odd) : $"\"{random.Pick(Types)}\"");

    private static void Demanding(Random random, DifferentialDraft draft) =>
        draft.Header.Put(random.Next(2) == 0 ? "crit" : "b64", random.Pick(["[\"exp\"]", "[]", "true", "false", "[\"b64\"]", "null"]));

    private static void Extended(Random random, DifferentialDraft draft)
    {
        (string name, string value) = random.Pick(Extensions);
        draft.Header.Put(name, random.Next(2) == 0 ? value : random.Pick(DifferentialValues.Odd));
    }

    private static void Doubled(Random random, DifferentialDraft draft)
    {
        if (draft.Header.Count > 0)
        {
            (string name, string value) = random.Pick(draft.Header);
            draft.Header.Insert(
                random.Next(draft.Header.Count + 1),
                (random.Escape(name), random.Next(2) == 0 ? value : random.Pick(DifferentialValues.Odd)));
        }
    }

    private static void Removed(Random random, DifferentialDraft draft)
    {
        if (draft.Header.Count > 0)
        {
            draft.Header.RemoveAt(random.Next(draft.Header.Count));
        }
    }

    private static void Escaped(Random random, DifferentialDraft draft)
    {
        if (draft.Header.Count > 0)
        {
            int at = random.Next(draft.Header.Count);
            (string name, string value) = draft.Header[at];
            draft.Header[at] = (random.Escape(name), value[0] == '"' ? random.Escape(value) : value);
        }
    }

    private static void Respelt(Random random, DifferentialDraft draft)
    {
        if (draft.Header.Count > 0)
        {
            int at = random.Next(draft.Header.Count);
            (string name, string value) = draft.Header[at];
            draft.Header[at] = (random.Next(2) == 0 ? name.ToUpperInvariant() : random.Disturb(name), value);
        }
    }
}
