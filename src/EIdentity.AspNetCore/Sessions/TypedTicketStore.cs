using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore;

/// <summary>Says of a failure of the app's own ticket store what it is: nobody is signed in by it, and nothing is a bare 500.</summary>
internal sealed class TypedTicketStore(ITicketStore own, ILogger<TypedTicketStore> logger) : ITicketStore
{
    public Task<string> StoreAsync(AuthenticationTicket ticket) => own.StoreAsync(ticket);

    public Task<string> StoreAsync(AuthenticationTicket ticket, CancellationToken cancellationToken) =>
        own.StoreAsync(ticket, cancellationToken);

    public Task<string> StoreAsync(AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        own.StoreAsync(ticket, httpContext, cancellationToken);

    public Task RenewAsync(string key, AuthenticationTicket ticket) => own.RenewAsync(key, ticket);

    public Task RenewAsync(string key, AuthenticationTicket ticket, CancellationToken cancellationToken) =>
        own.RenewAsync(key, ticket, cancellationToken);

    public Task RenewAsync(string key, AuthenticationTicket ticket, HttpContext httpContext, CancellationToken cancellationToken) =>
        own.RenewAsync(key, ticket, httpContext, cancellationToken);

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => ReadAsync(() => own.RetrieveAsync(key), CancellationToken.None);

    public Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken) =>
        ReadAsync(() => own.RetrieveAsync(key, cancellationToken), cancellationToken);

    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        ReadAsync(() => own.RetrieveAsync(key, httpContext, cancellationToken), cancellationToken);

    public Task RemoveAsync(string key) => RemoveAsync(() => own.RemoveAsync(key), CancellationToken.None);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) =>
        RemoveAsync(() => own.RemoveAsync(key, cancellationToken), cancellationToken);

    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        RemoveAsync(() => own.RemoveAsync(key, httpContext, cancellationToken), cancellationToken);

    // What is removed has ended: without its record, or by its own time, it proves nothing, whether it lies there or not.
    private async Task RemoveAsync(Func<Task> remove, CancellationToken cancellationToken)
    {
        try
        {
            await remove().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.TicketNotForgotten(logger, failure.GetType().Name);
        }
    }

    // The text is the app's and may hold anything. A store with a deadline of its own cancels too, while the browser still waits.
    private static async Task<AuthenticationTicket?> ReadAsync(
        Func<Task<AuthenticationTicket?>> read, CancellationToken cancellationToken)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            throw new SharedStateException($"The application's ticket store failed with {failure.GetType().Name}.");
        }
    }
}
