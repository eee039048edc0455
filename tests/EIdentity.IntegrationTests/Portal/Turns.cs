using Microsoft.AspNetCore.Http;

namespace EIdentity.IntegrationTests;

/// <summary>Lets writers go one step at a time, in an order that is drawn: another may come between any two steps.</summary>
internal sealed class Turns(IHttpContextAccessor requests)
{
    private const string Header = "X-Writer";

    // A step takes milliseconds; a test that hangs should say so.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private readonly Dictionary<string, TaskCompletionSource> _waiting = [];
    private TaskCompletionSource _stopped = new();

    /// <summary>Says whose request this is.</summary>
    public static void Sign(HttpRequestMessage request, string writer) => request.Headers.Add(Header, writer);

    /// <summary>Waits, in the app, for the turn of the writer whose request this is; nobody else's waits.</summary>
    public Task WaitAsync() =>
        requests.HttpContext?.Request.Headers[Header].ToString() is { Length: > 0 } writer ? WaitAsync(writer) : Task.CompletedTask;

    public Task WaitAsync(string writer)
    {
        // Whoever gives the turn goes the step on its own thread: changing threads costs more than most steps.
        TaskCompletionSource turn = _waiting[writer] = new();
        _stopped.TrySetResult();
        return turn.Task;
    }

    /// <summary>Runs writers until all are done; each must wait before its first step.</summary>
    public async Task RunAsync(Random random, IReadOnlyDictionary<string, Func<Task>> writers)
    {
        SortedDictionary<string, Task> running = [];
        foreach ((string writer, Func<Task> run) in writers)
        {
            running[writer] = run();
        }

        while (running.Where(writer => !writer.Value.IsCompleted).Select(writer => writer.Key).ToList() is { Count: > 0 } left)
        {
            string drawn = left[random.Next(left.Count)];
            _stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            _waiting[drawn].SetResult();
            await Task.WhenAny(running[drawn], _stopped.Task).WaitAsync(Limit);
        }

        await Task.WhenAll(running.Values);
    }
}
