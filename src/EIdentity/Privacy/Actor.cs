namespace EIdentity;

/// <summary>Names who acts in a look-up: an officer, the citizen for themself, or a batch.</summary>
public abstract class Actor
{
    private const int MaxLength = 100;

    private protected Actor()
    {
    }

    /// <summary>Gets the actor for a citizen who looks up their own record.</summary>
    public static Actor Self { get; } = new SelfActor();

    /// <summary>Names an officer of the agency.</summary>
    /// <param name="account">The officer's account at the register.</param>
    /// <exception cref="ArgumentException">The account is empty, longer than 100 characters, or holds a control character.</exception>
    public static Actor Officer(string account)
    {
        PlainText.ThrowIfNotPlain(account, MaxLength);
        return new OfficerActor(account);
    }

    /// <summary>Names a batch that runs without a person at the keyboard.</summary>
    /// <param name="job">The name of the batch.</param>
    /// <exception cref="ArgumentException">The name is empty, longer than 100 characters, or holds a control character.</exception>
    public static Actor Batch(string job)
    {
        PlainText.ThrowIfNotPlain(job, MaxLength);
        return new BatchActor(job);
    }

    /// <summary>Calls the function that fits the actor.</summary>
    /// <typeparam name="T">The type of the answer.</typeparam>
    /// <param name="officer">Receives the officer's account.</param>
    /// <param name="self">Called for the citizen themself.</param>
    /// <param name="batch">Receives the name of the batch.</param>
    public abstract T Match<T>(Func<string, T> officer, Func<T> self, Func<string, T> batch);

    /// <summary>Returns the kind of the actor, never an officer's account.</summary>
    public abstract override string ToString();

    private sealed class OfficerActor(string account) : Actor
    {
        private readonly Masked<string> _account = account;

        public override T Match<T>(Func<string, T> officer, Func<T> self, Func<string, T> batch) => officer(_account.Reveal());

        // An officer's account is often the officer's own 12-digit number.
        public override string ToString() => "Officer(masked)";
    }

    private sealed class SelfActor : Actor
    {
        public override T Match<T>(Func<string, T> officer, Func<T> self, Func<string, T> batch) => self();

        public override string ToString() => "Self";
    }

    private sealed class BatchActor(string job) : Actor
    {
        public override T Match<T>(Func<string, T> officer, Func<T> self, Func<string, T> batch) => batch(job);

        public override string ToString() => $"Batch({job})";
    }
}
