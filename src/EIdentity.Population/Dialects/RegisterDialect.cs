using System.Diagnostics.CodeAnalysis;
using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Writes questions and reads answers in one format; what they mean is the register client's matter.</summary>
/// <remarks>One is made for each register, and many threads use it at once.</remarks>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public abstract class RegisterDialect
{
    /// <summary>Gets what an answer is called in messages, for example <c>SOAP envelope</c>.</summary>
    public abstract string AnswerName { get; }

    /// <summary>Says what is wrong with the settings of this dialect; the start fails with all of it.</summary>
    public virtual IEnumerable<RegisterSettingProblem> FindProblems() => [];

    /// <summary>Writes a question.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="form">The same as the register wants it filled in: names, values and their order.</param>
    public abstract RegisterMessage Write(RegisterQuestion question, QuestionForm form);

    /// <summary>Reads an answer from its beginning to its end, whatever its status, and hands over each piece as it comes.</summary>
    /// <remarks>
    /// No tree is made before the limits of <paramref name="answer"/> hold. A fault of the register's is an answer too
    /// (<see cref="AnswerBuilder.AddFault"/>). Any exception means that the answer cannot be read; its text is not repeated,
    /// but for that of a <see cref="PopulationRegisterException"/>, which says without a value what was seen where.
    /// </remarks>
    /// <param name="reply">The reply.</param>
    /// <param name="answer">Takes the answer.</param>
    /// <returns>Whether it is a whole answer of this dialect.</returns>
    public abstract bool TryRead(RegisterReply reply, AnswerBuilder answer);

    internal virtual void Check(SettingsProblems problems, string prefix)
    {
        foreach (RegisterSettingProblem problem in FindProblems())
        {
            problems.Require(false, prefix + problem.Setting, problem.Text);
        }
    }
}
