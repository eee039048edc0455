using System.Diagnostics;

namespace EIdentity.Population;

/// <summary>Holds what the check of a seal said: the value is the register's, or why that is not proven.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public abstract class RegisteredCheck<T>
{
    private protected RegisteredCheck()
    {
    }

    /// <summary>Calls the function that fits the case.</summary>
    /// <typeparam name="TResult">The type of what the functions return.</typeparam>
    /// <param name="genuine">Receives the value.</param>
    /// <param name="refused">Receives what is wrong.</param>
    public abstract TResult Match<TResult>(Func<Registered<T>, TResult> genuine, Func<RegisteredFlaw, TResult> refused);

    /// <summary>Says that the register said this value, for this dossier and about this person.</summary>
    /// <param name="value">The value.</param>
    [DebuggerDisplay("{ToString(),nq}")]
    public sealed class Genuine(Registered<T> value) : RegisteredCheck<T>
    {
        /// <summary>Gets the value.</summary>
        public Registered<T> Value { get; } = value ?? throw new ArgumentNullException(nameof(value));

        /// <inheritdoc/>
        public override TResult Match<TResult>(Func<Registered<T>, TResult> genuine, Func<RegisteredFlaw, TResult> refused)
        {
            ArgumentNullException.ThrowIfNull(genuine);
            return genuine(Value);
        }

        /// <summary>Returns a mask, never the value.</summary>
        public override string ToString() => "Genuine(masked)";
    }

    /// <summary>Says that it is not proven that the register said so.</summary>
    /// <param name="flaw">What is wrong.</param>
    public sealed class Refused(RegisteredFlaw flaw) : RegisteredCheck<T>
    {
        /// <summary>Gets what is wrong.</summary>
        public RegisteredFlaw Flaw { get; } = flaw;

        /// <inheritdoc/>
        public override TResult Match<TResult>(Func<Registered<T>, TResult> genuine, Func<RegisteredFlaw, TResult> refused)
        {
            ArgumentNullException.ThrowIfNull(refused);
            return refused(Flaw);
        }

        /// <summary>Returns the flaw, which is not personal.</summary>
        public override string ToString() => $"Refused({Flaw})";
    }
}
