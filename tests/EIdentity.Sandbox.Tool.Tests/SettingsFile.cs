namespace EIdentity.Sandbox.Tool.Tests;

/// <summary>Holds a file with a text until the test is over.</summary>
internal sealed class SettingsFile : IDisposable
{
    public SettingsFile(string content) => File.WriteAllText(Path, content);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"eid-sandbox-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(Path);
}
