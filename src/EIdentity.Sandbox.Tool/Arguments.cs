namespace EIdentity.Sandbox.Tool;

/// <summary>Reads the command line.</summary>
internal sealed class Arguments
{
    public const string Switch = "--i-know-this-is-not-real";

    public const string Help =
        $"""
        eid-sandbox [--settings FILE] [--EIdentitySandbox:NAME=VALUE ...] [{Switch}]

        Plays the e-identity provider and the population register on loopback, with invented people, for clients in any language.

          --settings FILE            reads the section EIdentitySandbox of a JSON file: Port (5081) and Clients
          --EIdentitySandbox:Port=…  one setting; it counts before the environment (EIdentitySandbox__Port), which counts before the file
          {Switch}  starts although the environment (DOTNET_ENVIRONMENT) is not Development

        Without clients it knows sandbox-portal, which may return to http://localhost:5080 and http://localhost:5000.
        """;

    private const string SettingsFile = "settings";
    private const string Prefix = SandboxSettings.Section + ":";

    public bool KnowsThatNothingIsReal { get; private set; }

    public string? File { get; private set; }

    public Dictionary<string, string?> Settings { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static Arguments Read(IReadOnlyList<string> arguments, List<string> problems)
    {
        Arguments read = new();
        Queue<string> waiting = new(arguments);
        while (waiting.TryDequeue(out string? argument))
        {
            if (argument == Switch)
            {
                read.KnowsThatNothingIsReal = true;
            }
            else if (!read.TryTake(argument, waiting))
            {
                // What follows the name may be a secret.
                problems.Add($"'{argument.Split('=')[0]}' is not an option with a value; see --help.");
            }
        }

        return read;
    }

    private bool TryTake(string argument, Queue<string> waiting)
    {
        string[] pair = argument.Split('=', 2);
        string name = pair[0].StartsWith("--", StringComparison.Ordinal) ? pair[0][2..] : string.Empty;
        bool isSetting = name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);
        if (!isSetting && name != SettingsFile)
        {
            return false;
        }

        if (pair.Length == 1 && (waiting.Count == 0 || waiting.Peek().StartsWith("--", StringComparison.Ordinal)))
        {
            return false;
        }

        string value = pair.Length == 2 ? pair[1] : waiting.Dequeue();
        if (isSetting)
        {
            Settings[name] = value;
        }
        else
        {
            File = value;
        }

        return true;
    }
}
