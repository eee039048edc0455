using System.Text;

namespace EIdentity.InteropTests;

/// <summary>Finds what a published folder holds of the sandbox, whatever became of its assembly.</summary>
internal static class PublishedSandbox
{
    // Metadata spells a type in UTF-8, a string literal is UTF-16; native code keeps the literals alone.
    private static readonly byte[][] Signs =
    [
        Encoding.UTF8.GetBytes("SandboxWorld"),
        Encoding.UTF8.GetBytes("EIdentitySandbox:Embedded"),
        Encoding.Unicode.GetBytes("EIdentitySandbox:Embedded"),
    ];

    /// <summary>Lists the files that hold a name or a literal of the sandbox.</summary>
    public static IReadOnlyList<string> FindIn(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(HoldsSign)
            .Select(file => Path.GetRelativePath(folder, file)),
    ];

    private static bool HoldsSign(string file)
    {
        byte[] bytes = File.ReadAllBytes(file);
        return Signs.Any(sign => bytes.AsSpan().IndexOf(sign) >= 0);
    }
}
