using System.Runtime.Serialization;
using System.Text;
using System.Text.Json;
using System.Xml.Serialization;

namespace EIdentity.Testing;

/// <summary>Lists how the platform itself writes a value.</summary>
internal static class PlatformSinks
{
    private static readonly JsonSerializerOptions WithFields = new() { IncludeFields = true };

    public static IReadOnlyList<LeakSink> All { get; } =
    [
        new("ToString", static value => value.ToString()),
        new("System.Text.Json", static value => Try(() => JsonSerializer.Serialize(value))),
        new("System.Text.Json with fields", static value => Try(() => JsonSerializer.Serialize(value, WithFields))),
        new("DataContractSerializer", static value => Try(() => WriteDataContract(value))),
        new("XmlSerializer", static value => Try(() => WriteXml(value))),
        new("the debugger", DebuggerView.Of),
    ];

    // A refusal is read too: its message could repeat a value.
    private static string Try(Func<string> write)
    {
        try
        {
            return write();
        }
        catch (Exception refused) when (refused is JsonException or NotSupportedException or InvalidOperationException
            or SerializationException or InvalidDataContractException)
        {
            return refused.ToString();
        }
    }

    private static string WriteDataContract(object value)
    {
        using MemoryStream stream = new();
        new DataContractSerializer(value.GetType()).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string WriteXml(object value)
    {
        using StringWriter writer = new();
        new XmlSerializer(value.GetType()).Serialize(writer, value);
        return writer.ToString();
    }
}
