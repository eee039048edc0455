using System.Globalization;
using System.Reflection;
using System.Runtime.Loader;

/// <summary>Takes a test project's process over before its own start: what it compiled for one mutant serves the next.</summary>
/// <remarks>The runtime finds it by this name, without a namespace, through the variable DOTNET_STARTUP_HOOKS.</remarks>
internal static class StartupHook
{
    public const string Variable = "EIDENTITY_MUTANT_WORKER";
    public const string Ended = "EIDENTITY_MUTANT_ENDED";

    /// <summary>Runs the tests of each line of the input: a mutant's number and the runner's arguments, between tabs.</summary>
    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(Variable) is not { } project)
        {
            return;
        }

        // A test that starts a process of its own starts a usual one.
        Environment.SetEnvironmentVariable(Variable, null);
        Assembly tests = AssemblyLoadContext.Default.LoadFromAssemblyName(new AssemblyName(project));
        Assembly.SetEntryAssembly(tests);
        Type mutants = Assembly.Load("EIdentity.Client").GetType("EIdentity.Client.Mutants", throwOnError: true)!;
        Type runner = Type.GetType("Xunit.Runner.InProc.SystemConsole.ConsoleRunner, xunit.v3.runner.inproc.console", throwOnError: true)!;
        MethodInfo entry = runner.GetMethod("EntryPoint")!;
        TextWriter output = Console.Out;
        while (Console.ReadLine() is { } line)
        {
            string[] parts = line.Split('\t');
            mutants.GetField("Chosen")!.SetValue(null, int.Parse(parts[0], CultureInfo.InvariantCulture));

            // Not through the project's own start, which ends the process ten seconds after its tests.
            object tool = Activator.CreateInstance(runner, [parts[1..], tests])!;
            Task<int> run = (Task<int>)entry.Invoke(tool, [TextReader.Null, output])!;
            int code = run.GetAwaiter().GetResult();
            Console.SetOut(output);
            int[] reached = (int[])mutants.GetMethod("TakeReached")!.Invoke(null, null)!;
            output.WriteLine(string.Join(' ', [Ended, $"{code}", .. reached.Select(number => $"{number}")]));
            output.Flush();
        }

        Environment.Exit(0);
    }
}
