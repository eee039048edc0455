using Microsoft.Extensions.Hosting;

namespace EIdentity.AspNetCore;

/// <summary>Remembers in Development why the last logins were refused, so that the page can say what the log says.</summary>
/// <remarks>Elsewhere it remembers nothing: what went wrong between systems is nothing that a citizen can mend.</remarks>
internal sealed class RecentCauses(IHostEnvironment environment)
{
    private const int Most = 50;

    private readonly Lock _gate = new();
    private readonly Queue<EIdentityException> _causes = new();

    public void Note(EIdentityException cause)
    {
        if (!environment.IsDevelopment())
        {
            return;
        }

        lock (_gate)
        {
            _causes.Enqueue(cause);
            if (_causes.Count > Most)
            {
                _causes.Dequeue();
            }
        }
    }

    /// <summary>Finds the message of a refusal by its reference; it holds no personal data and no secret.</summary>
    public string? Find(string? reference)
    {
        lock (_gate)
        {
            return _causes.FirstOrDefault(cause => cause.Reference == reference)?.Message;
        }
    }
}
