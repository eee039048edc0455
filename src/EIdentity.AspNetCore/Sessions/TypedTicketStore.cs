using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Says of a failure of the app's own ticket store what it is: nobody is signed in by it, and nothing is a bare 500.</summary>
internal sealed class TypedTicketStore(ITicketStore own) : ITicketStore
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

    public Task<AuthenticationTicket?> RetrieveAsync(string key) => ReadAsync(() => own.RetrieveAsync(key));

    public Task<AuthenticationTicket?> RetrieveAsync(string key, CancellationToken cancellationToken) =>
        ReadAsync(() => own.RetrieveAsync(key, cancellationToken));

    public Task<AuthenticationTicket?> RetrieveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        ReadAsync(() => own.RetrieveAsync(key, httpContext, cancellationToken));

    public Task RemoveAsync(string key) => own.RemoveAsync(key);

    public Task RemoveAsync(string key, CancellationToken cancellationToken) => own.RemoveAsync(key, cancellationToken);

    public Task RemoveAsync(string key, HttpContext httpContext, CancellationToken cancellationToken) =>
        own.RemoveAsync(key, httpContext, cancellationToken);

    // The text is the app's and may hold anything.
    private static async Task<AuthenticationTicket?> ReadAsync(Func<Task<AuthenticationTicket?>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            throw new SharedStateException($"The application's ticket store failed with {failure.GetType().Name}.");
        }
    }
}
