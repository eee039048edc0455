using System.Collections.Concurrent;
using System.Diagnostics;

namespace EIdentity.InteropTests;

/// <summary>Runs a server that is not ours as a process of its own, until it is disposed of.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentQueue<string> _said = [];
    private readonly Process _process;

    private ServerProcess(ProcessStartInfo command, string readyWord)
    {
        command.RedirectStandardError = true;
        _process = new Process { StartInfo = command, EnableRaisingEvents = true };
        _process.ErrorDataReceived += (_, line) => Note(line.Data, readyWord);
        _process.Exited += (_, _) => _ready.TrySetException(new InvalidOperationException($"{command.FileName} ended before it listened."));
    }

    /// <summary>Starts the server and waits until it says so.</summary>
    /// <param name="command">The program, which must stay in the foreground and say on its error output when it listens.</param>
    /// <param name="readyWord">Part of the line that it says then.</param>
    public static async Task<ServerProcess> StartAsync(ProcessStartInfo command, string readyWord)
    {
        ServerProcess server = new(command, readyWord);
        server._process.Start();
        server._process.BeginErrorReadLine();
        try
        {
            await server._ready.Task.WaitAsync(StartTimeout, TestHost.Cancellation);
            return server;
        }
        catch (Exception failure)
        {
            await server.DisposeAsync();
            throw new InvalidOperationException($"{failure.Message} It said: {string.Join(Environment.NewLine, server._said)}", failure);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Note(string? line, string readyWord)
    {
        if (line is null)
        {
            return;
        }

        _said.Enqueue(line);
        if (line.Contains(readyWord, StringComparison.Ordinal))
        {
            _ready.TrySetResult();
        }
    }
}
