namespace EIdentity.Population;

/// <summary>Says which limit an answer exceeds; the sentence goes on with "the answer" and holds nothing of it.</summary>
internal sealed class AnswerLimitException(string message) : FormatException(message);
