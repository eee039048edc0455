namespace EIdentity.Client;

/// <summary>Lists the assemblies of the sandbox that a program carries, whether it has used them yet or not.</summary>
internal sealed class SandboxAssemblies(IReadOnlyList<string> names)
{
    private static readonly string[] Known = ["EIdentity.Sandbox", "EIdentity.Testing"];

    public IReadOnlyList<string> Names { get; } = names;

    /// <summary>Looks at what is loaded, and at what the host would load from: an assembly is loaded only once it is used.</summary>
    public static SandboxAssemblies Find() => new(
        [.. AppDomain.CurrentDomain.GetAssemblies()
            .Select(static assembly => assembly.GetName().Name)
            .Concat(Loadable().Select(Path.GetFileNameWithoutExtension))
            .OfType<string>()
            .Intersect(Known, StringComparer.OrdinalIgnoreCase)
            .Order(StringComparer.Ordinal)]);

    // A native program has no such list, and all that it holds counts as loaded.
    private static string[] Loadable() =>
        (AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES") as string)?.Split(Path.PathSeparator) ?? [];
}
