using System.Globalization;
using EIdentity.Benchmarks;

string what = args.FirstOrDefault() ?? "validation";
if (what == "first-once")
{
    await FirstBenchmark.RunOnceAsync(args[1]);
    return 0;
}

int rounds = Setting("--rounds", 31);
int seed = Setting("--seed", 20260);
string commit = Environment.GetEnvironmentVariable("COMMIT") ?? "not said (set COMMIT)";
string size = what is "memory" or "starved" ? "long run" : $"{rounds} interleaved rounds, seed {seed}";
Console.WriteLine($"{what}: {size}, commit {commit}, .NET {Environment.Version}, {Environment.ProcessorCount} processors");
switch (what)
{
    case "validation":
        await ValidationBenchmark.RunAsync(rounds, seed);
        await SealedBenchmark.RunAsync(rounds, seed);
        return 0;
    case "first":
        await FirstBenchmark.RunAsync(rounds, seed);
        return 0;
    case "login":
        await LoginBenchmark.RunAsync(rounds, seed);
        return 0;
    case "look-up":
        await LookUpBenchmark.RunAsync(rounds, seed);
        return 0;
    case "worst":
        return await WorstBenchmark.RunAsync(rounds, seed) ? 0 : 1;
    case "memory":
        return await MemoryRun.RunAsync() ? 0 : 1;
    case "starved":
        return StarvedRun.Run() ? 0 : 1;
    default:
        Console.Error.WriteLine("Say: validation | first | login | look-up | worst [--rounds N] [--seed N] | memory | starved");
        return 1;
}

int Setting(string name, int otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
