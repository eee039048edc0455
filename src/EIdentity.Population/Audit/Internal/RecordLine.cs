using System.Buffers;
using System.Text.Json;

namespace EIdentity.Population;

/// <summary>Writes records as JSON lines; whatever a text holds, a record is one line.</summary>
internal static class RecordLine
{
    private const int Version = 1;

    public static byte[] Write(IntentRecord intent) => Write("intent", intent.RequestId, intent.Register, intent.At, json =>
    {
        json.WriteString("operation", intent.Operation);
        json.WriteString("procedure", intent.Procedure);
        json.WriteString("dossier", intent.Dossier);
        json.WriteStartObject("actor");
        json.WriteString("kind", intent.ActorKind);
        if (intent.Account is not null)
        {
            json.WriteString("account", intent.Account);
        }

        Write(json, "person", intent.Officer);
        json.WriteEndObject();
        json.WriteStartArray("fields");
        foreach (CitizenFields field in Enum.GetValues<CitizenFields>().Where(field => intent.Fields.Holds(field)))
        {
            json.WriteStringValue(field.ToString());
        }

        json.WriteEndArray();
        Write(json, "person", intent.Person);
        Write(json, "actingPerson", intent.ActingPerson);
    });

    public static byte[] Write(OutcomeRecord outcome) => Write("outcome", outcome.RequestId, outcome.Register, outcome.At, json =>
    {
        json.WriteString("result", outcome.Outcome.ToString());
        if (outcome.Error is not null)
        {
            json.WriteString("code", outcome.Error.Value);
        }
    });

    private static byte[] Write(string kind, string requestId, string register, DateTimeOffset at, Action<Utf8JsonWriter> writeRest)
    {
        ArrayBufferWriter<byte> line = new();
        using (Utf8JsonWriter json = new(line))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteString("record", kind);
            json.WriteString("request", requestId);
            json.WriteString("register", register);
            json.WriteString("at", at.UtcDateTime);
            writeRest(json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter json, string name, PersonDigest? person)
    {
        if (person is not null)
        {
            json.WriteStartObject(name);
            json.WriteString("key", person.KeyId);
            json.WriteString("digest", person.Value);
            json.WriteEndObject();
        }
    }
}
