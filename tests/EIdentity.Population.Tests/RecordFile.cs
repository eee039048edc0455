using System.Security.Cryptography;
using System.Text.Json;

namespace EIdentity.Population.Tests;

/// <summary>A record of look-ups of one test, and what stands in it.</summary>
internal sealed class RecordFile : IDisposable
{
    public const string KeyId = "2026";

    private static readonly string Folder = System.IO.Path.Combine(AppContext.BaseDirectory, "records");

    public static string Key { get; } = Convert.ToBase64String(Enumerable.Repeat((byte)7, 32).ToArray());

    /// <summary>Gets the file of tests that only start.</summary>
    public static string Shared { get; } = System.IO.Path.Combine(Folder, "shared.jsonl");

    public string Path { get; } =
        System.IO.Path.Combine(Folder, RandomNumberGenerator.GetHexString(16, lowercase: true), "look-ups.jsonl");

    public string[] Lines => File.Exists(Path) ? File.ReadAllLines(Path) : [];

    public JsonElement[] Records => [.. Lines.Select(line => JsonSerializer.Deserialize<JsonElement>(line))];

    /// <summary>Gets the kinds in their order: intent, outcome.</summary>
    public string?[] Kinds => [.. Records.Select(record => record.GetProperty("record").GetString())];

    /// <summary>Digests a number as the guide says.</summary>
    public static string Digest(string number) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(Convert.FromBase64String(Key), System.Text.Encoding.ASCII.GetBytes(number)));

    public void Dispose()
    {
        string folder = System.IO.Path.GetDirectoryName(Path)!;
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
