namespace EIdentity.Client;

/// <summary>Holds how a login ended when nothing went wrong: signed in, or stopped by the citizen.</summary>
public abstract class LoginOutcome
{
    private protected LoginOutcome()
    {
    }

    /// <summary>Calls the function that fits the outcome.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="signedIn">Receives the identity.</param>
    /// <param name="cancelled">Called when the citizen stopped the login.</param>
    public abstract T Match<T>(Func<ElectronicIdentity, T> signedIn, Func<T> cancelled);

    /// <summary>The citizen signed in at the level required.</summary>
    /// <param name="identity">The identity, every rule checked.</param>
    public sealed class SignedIn(ElectronicIdentity identity) : LoginOutcome
    {
        /// <summary>Gets the identity.</summary>
        public ElectronicIdentity Identity { get; } = identity;

        /// <summary>Gets what the provider wants to be shown again when this session ends there.</summary>
        /// <value>The default is <see langword="null"/>. It may hold the citizen's data: keep it sealed, on the server.</value>
        public Secret? LogoutHint { get; init; }

        /// <inheritdoc/>
        public override T Match<T>(Func<ElectronicIdentity, T> signedIn, Func<T> cancelled)
        {
            ArgumentNullException.ThrowIfNull(signedIn);
            return signedIn(Identity);
        }

        /// <summary>Returns a mask, never the identity.</summary>
        public override string ToString() => "SignedIn(masked)";
    }

    /// <summary>The citizen stopped the login, which is a normal outcome.</summary>
    public sealed class Cancelled : LoginOutcome
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<ElectronicIdentity, T> signedIn, Func<T> cancelled)
        {
            ArgumentNullException.ThrowIfNull(cancelled);
            return cancelled();
        }

        /// <summary>Returns the name of the outcome.</summary>
        public override string ToString() => "Cancelled";
    }
}
