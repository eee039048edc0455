namespace EIdentity.Client.Tests;

[Collection(nameof(DisposalTests))]
[CollectionDefinition(nameof(DisposalTests), DisableParallelization = true)]
public sealed class DisposalTests
{
    [Fact]
    public async Task SEC_293_a_host_that_stops_in_the_middle_of_a_call_leaves_no_exception_unseen()
    {
        List<Exception> unseen = [];
        CollectGarbage();
        void Note(object? sender, UnobservedTaskExceptionEventArgs failure) => unseen.Add(failure.Exception);
        TaskScheduler.UnobservedTaskException += Note;

        Exception? ended = await StopInTheMiddleAsync();
        CollectGarbage();
        TaskScheduler.UnobservedTaskException -= Note;

        Assert.True(ended is LoginException or ObjectDisposedException or OperationCanceledException, ended?.GetType().Name);
        Assert.Empty(unseen);
    }

    private static async Task<Exception?> StopInTheMiddleAsync()
    {
        TaskCompletionSource arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
        LoopbackServer server = new(_ =>
        {
            arrived.TrySetResult();
            return LoopbackServer.Silence;
        });
        LoopbackLogin login = new($"http://127.0.0.1:{server.Port}");
        Task<BegunLogin> beginning = login.BeginAsync();
        await arrived.Task;

        login.Dispose();
        await server.DisposeAsync();
        return await Record.ExceptionAsync(() => beginning);
    }

    private static void CollectGarbage()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }
}
