namespace EIdentity.Client;

/// <summary>Says where the keys of this service are: the one that signs, the one that comes after it, and those that open.</summary>
internal sealed record ServiceKeySettings(ClientKeyOptions Current, ClientKeyOptions Next, IEnumerable<ClientKeyOptions> Opening);
