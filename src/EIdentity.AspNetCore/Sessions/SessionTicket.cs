namespace EIdentity.AspNetCore;

/// <summary>Holds what a ticket says about its session, before anybody has asked whether that still lives.</summary>
/// <param name="Id">The id of the session.</param>
/// <param name="EndsAt">The time at which it ends, whatever happens.</param>
/// <param name="Record">The record that it must have.</param>
internal sealed record SessionTicket(string Id, DateTimeOffset EndsAt, ReadOnlyMemory<byte> Record);
