namespace EIdentity.Mutants;

/// <summary>One check that can be taken away.</summary>
/// <param name="Number">Turns it off in the mutated build.</param>
/// <param name="File">The source file, from the repository's root.</param>
/// <param name="Line">The line where the check begins.</param>
/// <param name="Text">The check's source on one line.</param>
/// <param name="IsReadOnce">Whether a static field holds it, so that only the first test of a process is seen to reach it.</param>
internal sealed record Mutant(int Number, string File, int Line, string Text, bool IsReadOnce)
{
    /// <summary>Gets the package, whose name is that of a folder in src.</summary>
    public string Package => File.Split('/')[1];

    /// <summary>Gets the room of the package, which has the same name among its tests.</summary>
    public string Room => File.Split('/')[2];

    public override string ToString() => $"{Number,3} {File[(File.LastIndexOf('/') + 1)..]}:{Line}: {Text}";
}
