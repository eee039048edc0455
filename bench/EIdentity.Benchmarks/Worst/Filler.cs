using System.Text;

namespace EIdentity.Benchmarks;

/// <summary>Writes answers of a given size out of small parts.</summary>
internal static class Filler
{
    public static string Repeat(string text, int count) => new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    public static string Many(int count, Func<int, string> write, string between = "") =>
        string.Join(between, Enumerable.Range(0, count).Select(write));

    /// <summary>Puts parts between two ends, and a long text where parts are not enough.</summary>
    /// <param name="size">How many bytes the whole has.</param>
    /// <param name="before">What stands before the parts.</param>
    /// <param name="parts">The parts, all ASCII.</param>
    /// <param name="pad">What stands before the long text.</param>
    /// <param name="after">What stands behind it.</param>
    public static byte[] Fill(int size, string before, string parts, string pad, string after)
    {
        int rest = size - Encoding.UTF8.GetByteCount(before + parts + pad + after);
        return Encoding.UTF8.GetBytes(before + parts + pad + new string('x', Math.Max(rest, 0)) + after);
    }
}
