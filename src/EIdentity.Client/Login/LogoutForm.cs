namespace EIdentity.Client;

/// <summary>Holds a form that the browser brings to the provider, which ends the citizen's session there.</summary>
/// <remarks>A field may hold the citizen's data: it belongs into the body of a POST, never into an address (ASVS 5.0, 14.2.1).</remarks>
[SecretData]
public sealed class LogoutForm
{
    /// <summary>Gets the address to post to.</summary>
    public required Masked<Uri> Address { get; init; }

    /// <summary>Gets the names of the fields, each with its value.</summary>
    public required IReadOnlyList<KeyValuePair<string, Secret>> Fields { get; init; }

    /// <summary>Gets a value indicating whether the fields go into the address, for a provider that takes them nowhere else.</summary>
    /// <value>The default value is <see langword="false"/>: the form is posted.</value>
    public bool IsInAddress { get; init; }

    /// <summary>Returns a mask.</summary>
    public override string ToString() => "LogoutForm(masked)";
}
