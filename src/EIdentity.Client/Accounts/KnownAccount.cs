using System.Text.Json.Serialization;

namespace EIdentity.Client;

/// <summary>Describes an account that the agency has: whose it is, and which logins are linked to it.</summary>
/// <remarks>Whether a person or an organisation holds it is said by the constructor; an account is never both.</remarks>
[CitizenData]
[JsonConverter(typeof(MaskingJsonConverter<KnownAccount>))]
public sealed class KnownAccount
{
    /// <summary>Describes a person's account.</summary>
    /// <param name="id">The agency's own key of the account.</param>
    /// <param name="holder">The person, with number, old number, name and birth date as far as the agency has them.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public KnownAccount(string id, Citizen holder)
        : this(id)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Citizen = holder;
    }

    /// <summary>Describes an organisation's account.</summary>
    /// <param name="id">The agency's own key of the account.</param>
    /// <param name="holder">The organisation, with tax code and enterprise code as far as the agency has them.</param>
    /// <exception cref="ArgumentException">The key is empty.</exception>
    public KnownAccount(string id, Organisation holder)
        : this(id)
    {
        ArgumentNullException.ThrowIfNull(holder);
        Organisation = holder;
    }

    private KnownAccount(string id)
    {
        ArgumentException.ThrowIfNullOrEmpty(id);
        Id = id;
    }

    /// <summary>Gets the agency's own key of the account, by which two accounts are told apart.</summary>
    public Masked<string> Id { get; }

    /// <summary>Gets the person who holds it, or <see langword="null"/> where an organisation does.</summary>
    public Citizen? Citizen { get; }

    /// <summary>Gets the organisation that holds it, or <see langword="null"/> where a person does.</summary>
    public Organisation? Organisation { get; }

    /// <summary>Gets the keys of all logins that are linked to it.</summary>
    /// <value>The default is none.</value>
    public IReadOnlyCollection<SubjectKey> Subjects { get; init; } = [];

    /// <summary>Returns a mask, never the account.</summary>
    public override string ToString() => "KnownAccount(masked)";
}
