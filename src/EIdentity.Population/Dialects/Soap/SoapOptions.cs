namespace EIdentity.Population;

/// <summary>Holds the settings of the dialect SOAP 1.1, in the section <c>Soap</c> of a register.</summary>
public sealed class SoapOptions
{
    /// <summary>Gets or sets the XML namespace of questions.</summary>
    /// <value>The default value is <c>http://dancuquocgia.bca</c>.</value>
    public string RequestNamespace { get; set; } = PopulationDefaults.RequestNamespace;

    /// <summary>Gets or sets the XML namespace of answers.</summary>
    /// <value>The default value is <c>http://www.mic.gov.vn/dancu/1.0</c>.</value>
    /// <remarks>Elements in the namespace of questions, or in none, are read too; those of others are not the register's.</remarks>
    public string AnswerNamespace { get; set; } = PopulationDefaults.AnswerNamespace;

    /// <summary>
    /// Gets or sets a value indicating whether a record whose name (HoVaTen) is there and empty says that nobody was found, whatever
    /// else it holds.
    /// </summary>
    /// <value>The default value is <see langword="false"/>: such a record is not understood (EID3008).</value>
    /// <remarks>
    /// Some gateways are known to answer a number with an empty name where nobody fits. Set it only where your gateway's contract says
    /// so: a record that lost its name on the way is otherwise taken for a citizen who does not exist.
    /// </remarks>
    public bool EmptyNameIsNotFound { get; set; }
}
