using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Keeps the root authorities last read, so that a file in the middle of a change does not end every call.</summary>
/// <remarks>Whoever takes an authority away names another in its place or removes the setting.</remarks>
internal sealed class KeptRoots(ILogger<KeptRoots> logger)
{
    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    /// <summary>Reads every entry; one that cannot be read counts as it last did, and one that never could is not trusted.</summary>
    public X509Certificate2Collection Read(IEnumerable<string> entries)
    {
        X509Certificate2Collection roots = [];
        foreach (string entry in entries)
        {
            string? problem = TrustedRoots.TryRead(entry, out X509Certificate2Collection found);
            if (problem is null)
            {
                _kept[entry] = new Kept(found, IsReported: false);
                roots.AddRange(found);
            }
            else if (_kept.TryGetValue(entry, out Kept? last))
            {
                Report(entry, last, problem);
                roots.AddRange(last.Roots);
            }
        }

        return roots;
    }

    private void Report(string entry, Kept last, string problem)
    {
        if (!last.IsReported && _kept.TryUpdate(entry, last with { IsReported = true }, last))
        {
            BackchannelLog.RootsKept(logger, problem);
        }
    }

    private sealed record Kept(X509Certificate2Collection Roots, bool IsReported);
}
