using System.Globalization;
using EIdentity.Benchmarks;

string what = args.FirstOrDefault() ?? "validation";
int rounds = Setting("--rounds", 31);
int seed = Setting("--seed", 20260);
string commit = Environment.GetEnvironmentVariable("COMMIT") ?? "not said (set COMMIT)";
Console.WriteLine($"{what}: {rounds} interleaved rounds, seed {seed}, commit {commit}, .NET {Environment.Version}, {Environment.ProcessorCount} processors");
switch (what)
{
    case "validation":
        await ValidationBenchmark.RunAsync(rounds, seed);
        return 0;
    case "login":
        await LoginBenchmark.RunAsync(rounds, seed);
        return 0;
    default:
        Console.Error.WriteLine("Say: validation | login [--rounds N] [--seed N]");
        return 1;
}

int Setting(string name, int otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
