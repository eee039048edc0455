using System.Security.Cryptography;

namespace EIdentity.Population;

/// <summary>Makes the ids of questions (MaYeuCau): 128 random bits, since ids made of the clock collide.</summary>
internal static class QuestionId
{
    public static string Create() => RandomNumberGenerator.GetHexString(32, lowercase: true);
}
