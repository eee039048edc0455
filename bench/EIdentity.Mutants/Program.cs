using System.Globalization;
using EIdentity.Mutants;

// Takes one check after the other away and asks the tests whether they notice:
// [--sample N --seed N] [--only N] [--file TEXT] [--class NAME] [--list]
string root = Directory.GetCurrentDirectory();
string? Option(string name) => args.SkipWhile(text => text != name).Skip(1).FirstOrDefault();
int? Number(string name) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

string folder = Directory.CreateTempSubdirectory("eidentity-mutants-").FullName;
try
{
    List<Mutant> mutants = await MutatedBuild.WriteAsync(root, folder);
    IReadOnlyList<Mutant> chosen =
        MutantChoice.Choose(mutants, Number("--only"), Option("--file"), Number("--sample"), Number("--seed") ?? 0);
    if (args.Contains("--list"))
    {
        Array.ForEach([.. chosen], Console.WriteLine);
        return 0;
    }

    using MutantRun run = new(root, folder, await MutatedBuild.BuildAsync(root, folder), Option("--class"));
    return await run.RunAsync(chosen, mutants.Count);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
