using System.Collections.Concurrent;

namespace EIdentity.Population;

/// <summary>Holds the record's files, each once, so that registers that share one take turns.</summary>
internal sealed class RecordFiles : IDisposable
{
    private readonly ConcurrentDictionary<string, AppendOnlyFile> _files = new(StringComparer.Ordinal);

    public AppendOnlyFile Get(string path) => _files.GetOrAdd(path, static name => new AppendOnlyFile(name));

    public void Dispose()
    {
        foreach (AppendOnlyFile file in _files.Values)
        {
            file.Dispose();
        }
    }
}
