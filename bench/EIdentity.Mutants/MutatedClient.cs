using System.Diagnostics;
using Microsoft.CodeAnalysis.CSharp;

namespace EIdentity.Mutants;

/// <summary>Builds one client that holds all mutants, from a copy of the sources outside the repository.</summary>
internal static class MutatedClient
{
    public const string Assembly = "EIdentity.Client.dll";

    /// <summary>Writes the mutated sources into a folder.</summary>
    public static async Task<List<Mutant>> WriteAsync(string root, string folder)
    {
        List<Mutant> mutants = [];
        Directory.CreateDirectory(folder);
        List<string> items = [];
        foreach (string file in CheckedFiles.All)
        {
            CheckRemover remover = new(file, mutants);
            string path = Path.Combine(root, file);
            string text = await File.ReadAllTextAsync(path);
            string written = Path.Combine(folder, Path.GetFileName(file));
            await File.WriteAllTextAsync(written, remover.Visit(await CSharpSyntaxTree.ParseText(text).GetRootAsync())!.ToFullString());
            items.Add($"""<Compile Remove="{path}" /><Compile Include="{written}" />""");
        }

        string added = Path.Combine(folder, "Mutants.cs");
        await using (Stream source = typeof(MutatedClient).Assembly.GetManifestResourceStream("Mutants.cs")!)
        await using (FileStream target = File.Create(added))
        {
            await source.CopyToAsync(target);
        }

        items.Add($"""<Compile Include="{added}" />""");
        string targets = $"<Project><ItemGroup>{string.Join('\n', items)}</ItemGroup></Project>";
        await File.WriteAllTextAsync(Path.Combine(folder, "Mutants.targets"), targets);
        return mutants;
    }

    /// <summary>Compiles them as the client; the real project's output stays untouched.</summary>
    /// <exception cref="InvalidOperationException">The mutated sources do not compile.</exception>
    public static async Task<string> BuildAsync(string root, string folder)
    {
        // The properties below hold for the project it refers to as well, which is looked for there and is built already.
        string output = Path.Combine(folder, "out");
        Directory.CreateDirectory(output);
        File.Copy(Path.Combine(root, "src/EIdentity/bin/Debug/net10.0/EIdentity.dll"), Path.Combine(output, "EIdentity.dll"));
        ProcessStartInfo start = new("dotnet")
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "build", Path.Combine(root, "src/EIdentity.Client/EIdentity.Client.csproj"),
                "--no-restore", "--no-dependencies", "-v", "q", "-nologo", "-o", output,
                $"-p:IntermediateOutputPath={folder}/obj/",
                $"-p:CustomAfterMicrosoftCSharpTargets={folder}/Mutants.targets",
                "-p:RunAnalyzers=false", "-p:EnforceCodeStyleInBuild=false", "-p:TreatWarningsAsErrors=false",
                "-p:WarningLevel=0",
                "-p:GenerateDocumentationFile=false",
                "-p:ProduceReferenceAssembly=false",
            },
        };
        using Process build = Process.Start(start)!;
        string log = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        return build.ExitCode == 0
            ? Path.Combine(output, Assembly)
            : throw new InvalidOperationException($"The mutants do not compile:\n{log}");
    }
}
