using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Sandbox;

/// <summary>Keeps the sign-ins that wait for a citizen: for ten minutes, and for one decision.</summary>
internal sealed class SignIns(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    // Kept longer than they live, so that a page which comes back from the history knows where the way out leads.
    private readonly ExpiringStore<Waiting> _waiting = new(clock, TimeSpan.FromHours(1));

    public string Add(SignInRequest request) => _waiting.Add(new Waiting { Request = request, Since = clock.GetUtcNow() });

    /// <summary>Finds a sign-in that still waits; it may be shown as often as a browser asks.</summary>
    public bool TryFind(string? handle, [NotNullWhen(true)] out SignInRequest? request)
    {
        bool isWaiting = _waiting.TryFind(handle, out Waiting? found) && !found.IsOver && clock.GetUtcNow() - found.Since < Lifetime;
        request = isWaiting ? found!.Request : null;
        return isWaiting;
    }

    /// <summary>Finds where a sign-in came from, also one that is over, or returns <see langword="null"/>.</summary>
    public SignInReturn? FindReturn(string? handle) => _waiting.TryFind(handle, out Waiting? found) ? found.Request.Return : null;

    /// <summary>Ends a sign-in, and says whether nobody has done so before.</summary>
    public bool TryEnd(string handle) => _waiting.TryFind(handle, out Waiting? found) && found.TryEnd();

    private sealed class Waiting
    {
        private int _ends;

        public required SignInRequest Request { get; init; }

        public required DateTimeOffset Since { get; init; }

        public bool IsOver => Volatile.Read(ref _ends) > 0;

        public bool TryEnd() => Interlocked.Exchange(ref _ends, 1) == 0;
    }
}
