using System.Globalization;
using EIdentity.Mutants;

// Takes one check after the other away and asks the tests whether they notice: [--sample N --seed N] [--only N] [--class NAME] [--list]
string root = Directory.GetCurrentDirectory();
string? Option(string name) => args.SkipWhile(text => text != name).Skip(1).FirstOrDefault();
int? Number(string name) => Option(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;

string folder = Directory.CreateTempSubdirectory("eidentity-mutants-").FullName;
try
{
    List<Mutant> mutants = await MutatedClient.WriteAsync(root, folder);
    if (args.Contains("--list"))
    {
        mutants.ForEach(Console.WriteLine);
        return 0;
    }

    using MutantRun run = new(root, folder, await MutatedClient.BuildAsync(root, folder), Option("--class"));
    return await run.RunAsync(MutantChoice.Choose(mutants, Number("--only"), Number("--sample"), Number("--seed") ?? 0), mutants.Count);
}
finally
{
    Directory.Delete(folder, recursive: true);
}
