using System.Text.Json.Serialization;

namespace EIdentity.Population;

/// <summary>Holds the answer to a look-up: the person found, or none.</summary>
/// <remarks>
/// No public document shows how the register marks a record as restricted, so there is no case for it: a restricted record
/// arrives as <see cref="NotFound"/> or as an error.
/// </remarks>
[JsonConverter(typeof(MaskingJsonConverter<FindResult>))]
public abstract class FindResult
{
    private protected FindResult()
    {
    }

    /// <summary>Calls the function that fits the answer.</summary>
    /// <typeparam name="T">The type of what the functions return.</typeparam>
    /// <param name="found">Receives the person.</param>
    /// <param name="notFound">Called when there is none.</param>
    public abstract T Match<T>(Func<Citizen, T> found, Func<T> notFound);

    /// <summary>Says that the register knows the person.</summary>
    /// <param name="citizen">The person, with the number that was asked and the fields that were asked for.</param>
    [JsonConverter(typeof(MaskingJsonConverter<Found>))]
    public sealed class Found(Citizen citizen) : FindResult
    {
        /// <summary>Gets the person, with the number that was asked and the fields that were asked for.</summary>
        public Citizen Citizen { get; } = citizen ?? throw new ArgumentNullException(nameof(citizen));

        /// <summary>Gets the question that was answered; <see langword="null"/> where the answer is not the register client's.</summary>
        internal FoundOrigin? Origin { get; init; }

        /// <inheritdoc/>
        public override T Match<T>(Func<Citizen, T> found, Func<T> notFound) => found(Citizen);

        /// <summary>Returns a mask, never the person.</summary>
        public override string ToString() => "Found(masked)";
    }

    /// <summary>Says that there is no such person, or that number, name and birth date do not fit together.</summary>
    [JsonConverter(typeof(MaskingJsonConverter<NotFound>))]
    public sealed class NotFound : FindResult
    {
        /// <inheritdoc/>
        public override T Match<T>(Func<Citizen, T> found, Func<T> notFound) => notFound();

        /// <summary>Returns the name of the case.</summary>
        public override string ToString() => "NotFound";
    }
}
