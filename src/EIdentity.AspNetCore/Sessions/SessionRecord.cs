using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Writes down that a session lives: whose it is, what it proves and by which settings. Without it a ticket is nothing.</summary>
/// <remarks>
/// All of it is only ever compared, so it is kept as one digest that names nobody; the version in front leaves room for a second
/// identity, of whom the citizen acts for.
/// </remarks>
internal static partial class SessionRecord
{
    private const string Version = "1";

    public static byte[] Of(ElectronicIdentity identity, LoginScheme scheme, string settings)
    {
        SubjectKey subject = identity.Subject;
        string[] parts =
            [Version, subject.Issuer, subject.Kind.ToString(), subject.Reveal(), identity.Level.ToString(), scheme.Name, settings];
        return SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, PartsJson.Default.StringArray));
    }

    [JsonSerializable(typeof(string[]))]
    private sealed partial class PartsJson : JsonSerializerContext;
}
