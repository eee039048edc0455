using System.Globalization;

namespace EIdentity.Client.Tests;

/// <summary>Changes what an ID token claims.</summary>
internal static class DifferentialClaimMutators
{
    public static readonly Action<Random, DifferentialDraft>[] All =
    [
        Removed, Doubled, OfAnotherType, AtALimit, AtALimit, AtALimit, Added, Added, Escaped, Escaped, WithOtherLetters,
        Respelt, Reordered, Meaningful, Meaningful,
    ];

    private static readonly string[] Extra =
    [
        "jti", "nbf", "azp", "amr", "acr", "at_hash", "c_hash", "s_hash", "sid", "actort", "act", "gty", "cnf", "typ",
        "scope", "role", "client_id", "auth_time",
        "_claim_names", "_claim_sources", "personal_identification_number", "legacy_identity_number", "account_type",
        "eidentity_sandbox", "birthdate", "name",
        "http://schemas.microsoft.com/ws/2008/06/identity/claims/role", "iss ", "", "__proto__", "tên",
    ];

    private static readonly string[] Times = ["exp", "iat", "nbf", "auth_time"];

    private static readonly long[] Limits =
    [
        DifferentialDraft.Now,
        DifferentialDraft.Now - DifferentialDraft.Skew,
        DifferentialDraft.Now + DifferentialDraft.Skew,
        DifferentialDraft.Begun - DifferentialDraft.Skew,
        DifferentialDraft.Now + 300,
        DifferentialDraft.Now + 31_536_000,
        0,
        7_258_118_400,
        253_402_300_799,
        int.MaxValue,
        uint.MaxValue,
    ];

    private static readonly double[] Steps = [-1, -0.5, -0.001, -0.0000001, 0, 0, 0, 0.0000001, 0.001, 0.5, 1];

    private static readonly (string Name, string Value)[] Values =
    [
        ("iss", "\"https://eid.example/\""), ("iss", "\"https://EID.example\""), ("iss", "[\"https://eid.example\"]"),
        ("aud", "[\"portal\"]"), ("aud", "[\"portal\",\"portal\"]"), ("aud", "[\"portal\",\"other\"]"),
        ("aud", "[\"portal\",null]"), ("aud", "\"Portal\""), ("aud", "\"\""), ("aud", "[[\"portal\"]]"),
        ("azp", "\"portal\""), ("azp", "\"other\""), ("sub", "\"\""), ("sub", "\"s-2\""), ("sub", "\" s-1 \""),
        ("nonce", "\"\""), ("nonce", "\"n-2\""), ("nonce", "\"N-1\""),
        ("acr", "\"loa1\""), ("acr", "\"loa2 loa1\""), ("acr", "[\"loa2\"]"), ("at_hash", "\"77QmUPtjPfzWtF2AnpK9RA\""),
        ("at_hash", "\"\""), ("at_hash", "\"77QmUPtjPfzWtF2AnpK9RQ==\""),
        ("name", "\"\""), ("name", "\"<b>A</b>\""), ("birthdate", "\"1990\""), ("birthdate", "\"1990-02-30\""),
        ("birthdate", "19900101"),
        ("personal_identification_number", "\"000090000001\""), ("personal_identification_number", "\"00109000000\""),
        ("personal_identification_number", "1090000001"),
    ];

    private static void Removed(Random random, DifferentialDraft draft)
    {
        if (draft.Claims.Count > 0)
        {
            draft.Claims.RemoveAt(random.Next(draft.Claims.Count));
        }
    }

    private static void Doubled(Random random, DifferentialDraft draft)
    {
        if (draft.Claims.Count > 0)
        {
            (string name, string value) = random.Pick(draft.Claims);
            draft.Claims.Insert(
                random.Next(draft.Claims.Count + 1),
                (random.Next(2) == 0 ? name : random.Escape(name), random.Next(2) == 0 ? value : random.Pick(DifferentialValues.Odd)));
        }
    }

    private static void OfAnotherType(Random random, DifferentialDraft draft) =>
        random.Replace(draft.Claims, (_, _) => random.Pick(DifferentialValues.Odd));

    private static void AtALimit(Random random, DifferentialDraft draft)
    {
        decimal time = random.Pick(Limits) + (decimal)random.Pick(Steps);
        string plain = time.ToString(CultureInfo.InvariantCulture);
        string value = random.Next(12) switch
        {
            0 => $"\"{plain}\"",
            1 => $"{(double)time:E15}".Replace("E+00", "e", StringComparison.Ordinal),
            2 => (time * 1000).ToString("0", CultureInfo.InvariantCulture),
            3 => (time / 10).ToString(CultureInfo.InvariantCulture) + "E1",
            4 => "-" + plain.TrimStart('-'),
            5 => decimal.Truncate(time).ToString(CultureInfo.InvariantCulture) + ".0",
            6 => $"[{plain}]",
            _ => plain,
        };
        draft.Claims.Put(random.Pick(Times), value);
    }

    private static void Added(Random random, DifferentialDraft draft) =>
        draft.Claims.Put(random.Pick(Extra), random.Pick(DifferentialValues.Odd));

    private static void Meaningful(Random random, DifferentialDraft draft)
    {
        (string name, string value) = random.Pick(Values);
        draft.Claims.Put(name, value);
    }

    private static void Escaped(Random random, DifferentialDraft draft)
    {
        if (draft.Claims.Count > 0)
        {
            int at = random.Next(draft.Claims.Count);
            (string name, string value) = draft.Claims[at];
            draft.Claims[at] = (random.Escape(name), value[0] == '"' ? random.Escape(value) : value);
        }
    }

    private static void WithOtherLetters(Random random, DifferentialDraft draft) =>
        random.Replace(draft.Claims, (_, value) => random.Disturb(value));

    private static void Respelt(Random random, DifferentialDraft draft)
    {
        if (draft.Claims.Count > 0)
        {
            int at = random.Next(draft.Claims.Count);
            (string name, string value) = draft.Claims[at];
            draft.Claims[at] = (random.Next(2) == 0 ? name.ToUpperInvariant() : random.Disturb(name), value);
        }
    }

    private static void Reordered(Random random, DifferentialDraft draft)
    {
        (string Name, string Value)[] members = [.. draft.Claims];
        random.Shuffle(members);
        draft.Claims.Clear();
        draft.Claims.AddRange(members);
    }
}
