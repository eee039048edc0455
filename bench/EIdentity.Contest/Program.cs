using System.Globalization;
using EIdentity.Benchmarks;

switch (args.FirstOrDefault())
{
    case "provider":
        await Provider.RunAsync();
        return 0;
    case "party":
        await Party.RunAsync(args[1], args[2]);
        return 0;
    case "loopback":
        Say();
        await LoopbackContest.RunAsync(Setting("--rounds", 15), Setting("--seed", 20260));
        return 0;
    case "cold":
        Say();
        await ColdContest.RunAsync(Setting("--rounds", 25), Setting("--seed", 20260));
        return 0;
    default:
        Console.Error.WriteLine("Say: loopback | cold [--rounds N] [--seed N]");
        return 1;
}

void Say() => Console.WriteLine(
    $"{args[0]}: seed {Setting("--seed", 20260)}, commit {Environment.GetEnvironmentVariable("COMMIT") ?? "not said (set COMMIT)"}, "
        + $".NET {Environment.Version}, {Environment.ProcessorCount} processors");

int Setting(string name, int otherwise)
{
    int at = Array.IndexOf(args, name);
    return at >= 0 && at + 1 < args.Length ? int.Parse(args[at + 1], CultureInfo.InvariantCulture) : otherwise;
}
