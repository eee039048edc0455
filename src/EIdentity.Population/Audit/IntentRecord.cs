namespace EIdentity.Population;

/// <summary>Records one question before it leaves: who asks whom about what and why, without a value of the person's.</summary>
public sealed class IntentRecord
{
    /// <summary>Gets the id under which the question goes to the register (MaYeuCau); its outcome has the same.</summary>
    public required string RequestId { get; init; }

    /// <summary>Gets the name of the register, empty for the one without a name.</summary>
    public required string Register { get; init; }

    /// <summary>Gets the operation, <c>Verify</c> or <c>Find</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Gets when the question was about to leave.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the national code of the administrative procedure.</summary>
    public required string Procedure { get; init; }

    /// <summary>Gets the code of the dossier, letter by letter as the program gave it.</summary>
    public required string Dossier { get; init; }

    /// <summary>Gets who acts: <c>officer</c>, <c>self</c> or <c>batch</c>.</summary>
    public required string ActorKind { get; init; }

    /// <summary>Gets the officer's account or the batch's name, with a digest in place of twelve digits in a row.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the citizen acts for themself, or the account is itself a citizen's number and
    /// stands in <see cref="Officer"/>.
    /// </value>
    public string? Account { get; init; }

    /// <summary>Gets the officer whose account is a citizen's number, digested like any person.</summary>
    /// <value>The default value is <see langword="null"/>: no officer acts, or the account stands in <see cref="Account"/>.</value>
    public PersonDigest? Officer { get; init; }

    /// <summary>Gets the fields asked for, never their values.</summary>
    public required CitizenFields Fields { get; init; }

    /// <summary>Gets the person asked about.</summary>
    public required PersonDigest Person { get; init; }

    /// <summary>Gets the second person, who acts for the one asked about, as a parent does for a child.</summary>
    /// <value>The default value is <see langword="null"/>. No login of this version knows a second person, so that it is always so.</value>
    public PersonDigest? ActingPerson { get; init; }

    /// <summary>Returns the request id, never who asks about whom.</summary>
    public override string ToString() => $"IntentRecord({RequestId})";
}
