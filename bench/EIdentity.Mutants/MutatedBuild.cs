using System.Diagnostics;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace EIdentity.Mutants;

/// <summary>Builds the packages that hold all mutants, from copies of their sources outside the repository.</summary>
internal static class MutatedBuild
{
    /// <summary>Writes the mutated sources into a folder, numbered through all packages.</summary>
    public static async Task<List<Mutant>> WriteAsync(string root, string folder)
    {
        List<Mutant> mutants = [];
        List<string> added = [await WriteAddedAsync(folder)];
        foreach ((string package, string[] files) in CheckedFiles.Packages)
        {
            Directory.CreateDirectory(Path.Combine(folder, package));
            List<string> items = [.. added.Select(path => $"""<Compile Include="{path}" />""")];
            foreach (string file in files)
            {
                string path = Path.Combine(root, file);
                string written = Path.Combine(folder, package, Path.GetFileName(file));
                SyntaxNode source = await CSharpSyntaxTree.ParseText(await File.ReadAllTextAsync(path)).GetRootAsync();
                await File.WriteAllTextAsync(written, new CheckRemover(file, mutants).Visit(source)!.ToFullString());
                items.Add($"""<Compile Remove="{path}" /><Compile Include="{written}" />""");
            }

            // The first package shares its internals with the others.
            added.Clear();
            string targets = $"<Project><ItemGroup>{string.Join('\n', items)}</ItemGroup></Project>";
            await File.WriteAllTextAsync(Path.Combine(folder, package, "Mutants.targets"), targets);
        }

        return mutants;
    }

    /// <summary>Compiles each package, against the mutated ones before it; the real projects' output stays untouched.</summary>
    /// <returns>The assemblies' paths.</returns>
    /// <exception cref="InvalidOperationException">The mutated sources do not compile.</exception>
    public static async Task<IReadOnlyList<string>> BuildAsync(string root, string folder)
    {
        // The properties below hold for the projects that one refers to as well, which are looked for there and are built already.
        string output = Path.Combine(folder, "out");
        Directory.CreateDirectory(output);
        File.Copy(Path.Combine(root, "src/EIdentity/bin/Debug/net10.0/EIdentity.dll"), Path.Combine(output, "EIdentity.dll"));
        List<string> built = [];
        foreach ((string package, _) in CheckedFiles.Packages)
        {
            await BuildAsync(Path.Combine(root, "src", package, package + ".csproj"), Path.Combine(folder, package), output);
            built.Add(Path.Combine(output, package + ".dll"));
        }

        return built;
    }

    private static async Task BuildAsync(string project, string sources, string output)
    {
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", project,
                "--no-restore", "--no-dependencies", "-v", "q", "-nologo", "-o", output,
                $"-p:IntermediateOutputPath={sources}/obj/",
                $"-p:CustomAfterMicrosoftCSharpTargets={sources}/Mutants.targets",
                "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false",
                "-p:WarningLevel=0",
                "-p:GenerateDocumentationFile=false",
                "-p:ProduceReferenceAssembly=false",
            },
        };
        using Process build = Process.Start(start)!;
        string log = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        if (build.ExitCode != 0)
        {
            throw new InvalidOperationException($"The mutants do not compile:\n{log}");
        }
    }

    private static async Task<string> WriteAddedAsync(string folder)
    {
        string added = Path.Combine(folder, "Mutants.cs");
        await using Stream source = typeof(MutatedBuild).Assembly.GetManifestResourceStream("Mutants.cs")!;
        await using FileStream target = File.Create(added);
        await source.CopyToAsync(target);
        return added;
    }
}
