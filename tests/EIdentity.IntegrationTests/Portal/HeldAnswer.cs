namespace EIdentity.IntegrationTests;

/// <summary>Holds an answer back until a test has done what happens meanwhile.</summary>
internal sealed class HeldAnswer
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Asked => _asked.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

    public void Give() => _given.SetResult();

    public Task WaitAsync()
    {
        _asked.TrySetResult();
        return _given.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }
}
