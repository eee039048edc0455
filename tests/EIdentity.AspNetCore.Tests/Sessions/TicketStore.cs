using System.Collections.Concurrent;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Keeps tickets in memory, as an app's own store does.</summary>
internal sealed class TicketStore : ITicketStore
{
    private readonly ConcurrentDictionary<string, AuthenticationTicket> _tickets = new();

    public bool Fails { get; set; }

    /// <summary>Gets or sets what goes wrong when a ticket is stored, while all else works.</summary>
    public Exception? FailureToStore { get; set; }

    /// <summary>Gets the id of the session that was to be stored last.</summary>
    public string? LastSession { get; private set; }

    public ICollection<string> Keys => _tickets.Keys;

    public Task<string> StoreAsync(AuthenticationTicket ticket)
    {
        LastSession = ticket.Properties.SessionId;
        if (FailureToStore is { } failure)
        {
            throw failure;
        }

        if (Fails)
        {
            throw new TimeoutException("The store of the app is down: 000190000017.");
        }

        string key = Guid.NewGuid().ToString("N");
        _tickets[key] = ticket;
        return Task.FromResult(key);
    }

    public Task RenewAsync(string key, AuthenticationTicket ticket)
    {
        _tickets[key] = ticket;
        return Task.CompletedTask;
    }

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => Fails
        ? throw new TimeoutException("The store of the app is down: 000190000017.")
        : Task.FromResult(_tickets.GetValueOrDefault(key));

    public Task RemoveAsync(string key)
    {
        if (Fails)
        {
            throw new TimeoutException("The store of the app is down.");
        }

        _tickets.TryRemove(key, out _);
        return Task.CompletedTask;
    }
}
