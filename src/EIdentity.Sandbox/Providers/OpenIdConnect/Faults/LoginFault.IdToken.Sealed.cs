using System.Text.Json.Nodes;
using Jose;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of sealed ID tokens (letter I).</content>
public sealed partial class LoginFault
{
    private const int ShortTag = 8;
    private const int DeepSeals = 10;
    private const int BombMebibytes = 200;
    private const int SmallBombMebibytes = 40;

    /// <summary>Gets the fault: the token is signed and not sealed, although a seal is registered.</summary>
    public static LoginFault SealMissing { get; } = Sealing(
        "seal-missing",
        "The ID token is not sealed although sealing is registered.",
        "ID token không được mã hóa dù ứng dụng đã đăng ký mã hóa.",
        "SEC-185", (token, _) => token);

    /// <summary>Gets the fault: what is sealed is not signed.</summary>
    public static LoginFault SealedUnsigned { get; } = Token(
        "sealed-alg-none",
        "The ID token inside the seal is not signed and says alg none.",
        "ID token bên trong lớp mã hóa không được ký và ghi alg none.",
        "SEC-186",
        draft => Unsign(draft, "none")).Needing(LoginFaultNeed.SealedTokens);

    /// <summary>Gets the fault: bare claims are sealed, with no signature around them.</summary>
    public static LoginFault SealedBareClaims { get; } = Token(
        "sealed-bare-claims",
        "The seal holds bare claims and no signed token.",
        "Bên trong lớp mã hóa chỉ có các claim, không có token đã ký.",
        "SEC-186",
        draft => draft.Finish = _ => draft.Claims.ToJsonString()).Needing(LoginFaultNeed.SealedTokens);

    /// <summary>Gets the fault: what is sealed is signed by an attacker, under the name of the provider's key.</summary>
    /// <remarks>The client's key is public, so that everybody can seal: a seal proves nothing about who made it.</remarks>
    public static LoginFault SealedForged { get; } = Token(
        "sealed-forged",
        "The ID token inside the seal is signed by an attacker.",
        "ID token bên trong lớp mã hóa do kẻ tấn công ký.",
        "SEC-186",
        draft => draft.Sign = Attacker().Sign).Needing(LoginFaultNeed.SealedTokens);

    /// <summary>Gets the fault: a sealed token is sealed again.</summary>
    public static LoginFault SealedTwice { get; } = Sealing(
        "sealed-twice",
        "The ID token is sealed twice.",
        "ID token được mã hóa hai lần.",
        "SEC-187", (token, seal) => seal.SealDeep(token, 2));

    /// <summary>Gets the fault: the token is sealed ten times over.</summary>
    public static LoginFault SealedTenTimes { get; } = Sealing(
        "sealed-ten-times",
        "The ID token is sealed ten times over.",
        "ID token được mã hóa mười lớp lồng nhau.",
        "SEC-187", (token, seal) => seal.SealDeep(token, DeepSeals));

    /// <summary>Gets the fault: one bit of the tag is flipped.</summary>
    public static LoginFault SealTagChanged { get; } = Sealing(
        "seal-tag-changed",
        "One bit of the sealed ID token's tag is flipped.",
        "Thẻ xác thực (tag) của ID token mã hóa bị đảo một bit.",
        "SEC-188",
        (token, seal) => seal.EditPart(token, 4, FlipOneBit));

    /// <summary>Gets the fault: the tag is cut, which makes it easier to guess.</summary>
    public static LoginFault SealTagShort { get; } = Sealing(
        "seal-tag-short",
        "The sealed ID token's tag is cut to 8 octets.",
        "Thẻ xác thực (tag) của ID token mã hóa bị cắt còn 8 byte.",
        "SEC-188",
        (token, seal) => seal.EditPart(token, 4, tag => tag[..ShortTag]));

    /// <summary>Gets the fault: one bit of the sealed content is flipped.</summary>
    public static LoginFault SealContentChanged { get; } = Sealing(
        "seal-content-changed",
        "One bit of the sealed ID token's content is flipped.",
        "Nội dung của ID token mã hóa bị đảo một bit.",
        "SEC-188",
        (token, seal) => seal.EditPart(token, 3, FlipOneBit));

    /// <summary>Gets the fault: the client secret seals the content directly.</summary>
    public static LoginFault SealDirect { get; } = Sealing(
        "seal-dir",
        "The ID token is sealed with alg dir and the client secret.",
        "ID token được mã hóa theo alg dir bằng mã bí mật của ứng dụng.",
        "SEC-189",
        (token, seal) => seal.SealWithSecret(token, JweAlgorithm.DIR));

    /// <summary>Gets the fault: the client secret wraps the content's key.</summary>
    public static LoginFault SealSecretWrap { get; } = Sealing(
        "seal-a256kw",
        "The ID token is sealed with alg A256KW and the client secret.",
        "ID token được mã hóa theo alg A256KW bằng mã bí mật của ứng dụng.",
        "SEC-189",
        (token, seal) => seal.SealWithSecret(token, JweAlgorithm.A256KW));

    /// <summary>Gets the fault: the seal uses the padding that a client leaks its key with.</summary>
    public static LoginFault SealPkcs1 { get; } = Sealing(
        "seal-rsa1-5",
        "The ID token is sealed with alg RSA1_5.",
        "ID token được mã hóa theo alg RSA1_5.",
        "SEC-189", (token, seal) => seal.SealByPkcs1(token));

    /// <summary>Gets the fault: the content is sealed with another common algorithm than the announced one.</summary>
    public static LoginFault SealEncryptionOther { get; } = Sealing(
        "seal-enc-other",
        "The ID token's enc is another one than announced.",
        "enc của ID token khác với enc đã công bố.",
        "SEC-190",
        (token, seal) => seal.SealOtherwise(token)).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the header orders two thousand million rounds of work.</summary>
    /// <remarks>Only the header says so: the sandbox does not do the work, and a client must not begin it.</remarks>
    public static LoginFault SealManyRounds { get; } = Sealing(
        "seal-pbes2-rounds",
        "The sealed ID token's header orders 2,000,000,000 rounds of PBES2.",
        "Header của ID token mã hóa yêu cầu 2.000.000.000 vòng PBES2.",
        "SEC-191",
        (token, seal) => seal.EditHeader(token, header =>
        {
            header["alg"] = "PBES2-HS256+A128KW";
            header["p2s"] = RandomText.Create();
            header["p2c"] = 2_000_000_000;
        }));

    /// <summary>Gets the fault: the sealed content grows to 200 MiB when it is inflated.</summary>
    /// <remarks>Compressed and sealed it has about 270 KB, so that a client may refuse it by its limit for answers or tokens.</remarks>
    public static LoginFault SealZipBomb { get; } = Sealing(
        "seal-zip-bomb",
        "The sealed content inflates to 200 MiB of zeros.",
        "Nội dung mã hóa giải nén ra 200 MiB toàn byte 0.",
        "SEC-192", (_, seal) => seal.SealZeros(BombMebibytes));

    /// <summary>Gets the fault: the sealed content grows to 40 MiB when it is inflated.</summary>
    /// <remarks>Compressed and sealed it has less than 64 KiB, as a token may have: the limit for tokens alone does not help.</remarks>
    public static LoginFault SealZipBombSmall { get; } = Sealing(
        "seal-zip-bomb-small",
        "The sealed content is less than 64 KiB and inflates to 40 MiB of zeros.",
        "Nội dung mã hóa nhỏ hơn 64 KiB nhưng giải nén ra 40 MiB toàn byte 0.",
        "SEC-192",
        (_, seal) => seal.SealZeros(SmallBombMebibytes));

    /// <summary>Gets the fault: the token is compressed before it is sealed.</summary>
    public static LoginFault SealZip { get; } = Sealing(
        "seal-zip",
        "The ID token is compressed before it is sealed.",
        "ID token được nén trước khi mã hóa.",
        "SEC-193",
        (token, seal) => seal.SealDeflated(token)).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the sealer's key is a point on no curve, which draws the client's key out bit by bit.</summary>
    public static LoginFault SealPointOffCurve { get; } = Sealing(
        "seal-epk-off-curve",
        "The sealed ID token's epk is a point on no curve.",
        "epk của ID token mã hóa là một điểm không thuộc đường cong nào.",
        "SEC-194",
        (token, seal) => seal.EditHeader(token, header =>
        {
            JsonObject broken = KeyForgery.BrokenStranger();
            header["alg"] = ((string?)header["alg"])!.StartsWith("ECDH", StringComparison.Ordinal) ? (string?)header["alg"] : "ECDH-ES";
            header["epk"] = new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = (string?)broken["crv"],
                ["x"] = (string?)broken["x"],
                ["y"] = (string?)broken["y"],
            };
        }));

    /// <summary>Gets the fault: the token is sealed to a key that the client lacks.</summary>
    public static LoginFault SealKeyUnknown { get; } = Sealing(
        "seal-key-unknown",
        "The ID token is sealed to a key that the client lacks.",
        "ID token được mã hóa bằng một khóa mà ứng dụng không có.",
        "SEC-195",
        (token, seal) => seal.SealToStranger(token));

    /// <summary>Gets the fault: the seal does not say to which of the client's keys it was made.</summary>
    public static LoginFault SealKeyUnnamed { get; } = Sealing(
        "seal-kid-missing",
        "The sealed ID token's header holds no kid.",
        "Header của ID token mã hóa không có kid.",
        "SEC-195",
        (token, seal) => seal.SealUnnamed(token)).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the sealed key of the content is changed; with ECDH-ES, which has none, one appears.</summary>
    public static LoginFault SealKeyChanged { get; } = Sealing(
        "seal-key-changed",
        "The encrypted key of the sealed ID token is changed.",
        "Khóa nội dung đã mã hóa (encrypted key) đi kèm ID token bị thay đổi.",
        "SEC-196",
        (token, seal) => seal.EditPart(token, 1, key => key.Length == 0 ? [1] : FlipOneBit(key)));
}
