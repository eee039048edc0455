namespace EIdentity.Sandbox;

/// <summary>Hangs what a fault does on the step at which it does it; every fault of every part has exactly one.</summary>
internal sealed class FaultHook
{
    private readonly Func<object, Task> _strikeAsync;

    private FaultHook(IFaultStep step, Func<object, Task> strikeAsync)
    {
        Step = step;
        _strikeAsync = strikeAsync;
    }

    public IFaultStep Step { get; }

    public static FaultHook At<TWork>(FaultStep<TWork> step, Func<TWork, Task> strikeAsync)
        where TWork : class =>
        new(step, work => strikeAsync((TWork)work));

    public static FaultHook At<TWork>(FaultStep<TWork> step, Action<TWork> strike)
        where TWork : class =>
        At(step, work =>
        {
            strike(work);
            return Task.CompletedTask;
        });

    /// <summary>Strikes when it hangs on the step, and says whether it did.</summary>
    public async Task<bool> TryStrikeAsync<TWork>(FaultStep<TWork> step, TWork work)
        where TWork : class
    {
        if (Step != step)
        {
            return false;
        }

        await _strikeAsync(work).ConfigureAwait(false);
        return true;
    }
}
