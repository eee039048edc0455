namespace EIdentity.Client;

/// <summary>Names the provider's document that confirms what some settings assume.</summary>
public sealed class ConfirmationOptions
{
    /// <summary>Gets or sets the number and kind of the document.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? Document { get; set; }

    /// <summary>Gets or sets the day on which it was signed, for example <c>2026-10-01</c>.</summary>
    /// <value>There is no default; the setting is required.</value>
    public DateOnly? Date { get; set; }

    /// <summary>Gets the settings that it confirms, inside the login's section, for example <c>NationalPortal:Issuer</c>.</summary>
    /// <value>There is no default; at least one is required.</value>
    public IList<string> Settings { get; } = [];
}
