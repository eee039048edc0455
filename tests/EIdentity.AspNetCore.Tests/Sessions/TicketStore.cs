using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Keeps tickets in memory, as an app's own store does.</summary>
internal sealed class TicketStore : ITicketStore
{
    private readonly ConcurrentDictionary<string, AuthenticationTicket> _tickets = new();

    /// <summary>Gets or sets a value indicating whether every call fails, with what the store of a database would throw.</summary>
    public bool Fails
    {
        get => Failure is not null;
        set => Failure = value ? new TimeoutException("The store of the app is down: 000190000017.") : null;
    }

    /// <summary>Gets or sets what every call fails with.</summary>
    public Exception? Failure { get; set; }

    /// <summary>Gets or sets what only a removal fails with.</summary>
    public Exception? RemovalFailure { get; set; }

    /// <summary>Gets or sets what goes wrong when a ticket is stored, while all else works.</summary>
    public Exception? FailureToStore { get; set; }

    /// <summary>Gets or sets what happens as soon as a ticket is to be stored.</summary>
    public Action? Storing { get; set; }

    /// <summary>Gets the id of the session that was to be stored last.</summary>
    public string? LastSession { get; private set; }

    public ICollection<string> Keys => _tickets.Keys;

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        LastSession = ticket.Properties.SessionId;
        Storing?.Invoke();
        if (FailureToStore is { } failure)
        {
            throw failure;
        }

        ThrowIfFails();
        string key = Guid.NewGuid().ToString("N");
        _tickets[key] = ticket;
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        ThrowIfFails();
        _tickets[key] = ticket;
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key)
    {
        ThrowIfFails();
        return Task.FromResult(_tickets.GetValueOrDefault(key));
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return RetrieveAsync(key);
    }

    public Task RemoveAsync(string key)
    {
        ThrowIfFails();
        if (RemovalFailure is not null)
        {
            throw RemovalFailure;
        }

        _tickets.TryRemove(key, out _);
        return Task.CompletedTask;
    }

    public Task RemoveAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return RemoveAsync(key);
    }

    private void ThrowIfFails()
    {
        if (Failure is not null)
        {
            throw Failure;
        }
    }
}
