namespace EIdentity.IntegrationTests;

/// <summary>Lets several actors run at once, of whom one takes a step at a time, in a drawn order.</summary>
internal sealed class Turnstile
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly AsyncLocal<Actor?> _actor = new();
    private readonly Lock _gate = new();
    private readonly List<(Actor Actor, TaskCompletionSource Turn)> _waiting = [];
    private readonly HashSet<Actor> _running = [];
    private TaskCompletionSource _quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Waits for the actor's turn; who acts outside of a run does not wait.</summary>
    public async Task PassAsync(CancellationToken cancellationToken)
    {
        if (_actor.Value is not { HasEnded: false } actor)
        {
            return;
        }

        TaskCompletionSource turn = new(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((actor, turn));
            Rest(actor);
        }

        try
        {
            await turn.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            lock (_gate)
            {
                if (_waiting.Remove((actor, turn)))
                {
                    _running.Add(actor);
                }
            }

            throw;
        }
    }

    /// <summary>Runs the actors to their ends.</summary>
    /// <returns>What each failed with, or <see langword="null"/>.</returns>
    public async Task<Exception?[]> RunAsync(Random random, IReadOnlyList<Func<Task>> acts)
    {
        Actor[] actors = [.. acts.Select(_ => new Actor())];
        lock (_gate)
        {
            _running.UnionWith(actors);
        }

        Task<Exception?>[] ends = [.. acts.Select((act, index) => Task.Run(() => ActAsync(actors[index], act)))];
        while (await NextAsync(random))
        {
        }

        return await Task.WhenAll(ends).WaitAsync(Patience);
    }

    private async Task<Exception?> ActAsync(Actor actor, Func<Task> act)
    {
        _actor.Value = actor;
        try
        {
            await act();
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
        finally
        {
            lock (_gate)
            {
                // What its request still does at the server runs on freely.
                actor.HasEnded = true;
                foreach ((Actor Actor, TaskCompletionSource Turn) left in _waiting.FindAll(one => one.Actor == actor))
                {
                    _waiting.Remove(left);
                    left.Turn.TrySetResult();
                }

                Rest(actor);
            }
        }
    }

    private async Task<bool> NextAsync(Random random)
    {
        await Quiet().WaitAsync(Patience);
        lock (_gate)
        {
            if (_running.Count > 0)
            {
                return true;
            }

            if (_waiting.Count == 0)
            {
                return false;
            }

            (Actor Actor, TaskCompletionSource Turn) next = _waiting[random.Next(_waiting.Count)];
            _waiting.Remove(next);
            _running.Add(next.Actor);
            next.Turn.SetResult();
            return true;
        }
    }

    private Task Quiet()
    {
        lock (_gate)
        {
            if (_running.Count == 0)
            {
                return Task.CompletedTask;
            }

            _quiet = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return _quiet.Task;
        }
    }

    private void Rest(Actor actor)
    {
        _running.Remove(actor);
        if (_running.Count == 0)
        {
            _quiet.TrySetResult();
        }
    }

    private sealed class Actor
    {
        public bool HasEnded { get; set; }
    }
}
