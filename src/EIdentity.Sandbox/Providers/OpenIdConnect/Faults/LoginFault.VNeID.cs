using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of VNeID's own answers: of the envelope that they are sealed in, and of what they say.</content>
public sealed partial class LoginFault
{
    // The catalogue of security cases has none of this route's own.
    private const string NoCase = "";

    /// <summary>Gets the fault: one octet of the sealed key is another.</summary>
    public static LoginFault EnvelopeKeyChanged { get; } = Envelope(
        LoginStep.Token,
        "envelope-key-changed",
        "The key of the envelope is changed in one octet.",
        "Khóa của gói mã hóa bị đổi một byte.",
        envelope => Spoil(envelope, "key", FlipLast));

    /// <summary>Gets the fault: the sealed key is cut.</summary>
    public static LoginFault EnvelopeKeyShort { get; } = Envelope(
        LoginStep.Token,
        "envelope-key-short",
        "The key of the envelope is cut.",
        "Khóa của gói mã hóa bị cắt bớt.",
        envelope => Cut(envelope, "key"));

    /// <summary>Gets the fault: the key is sealed to somebody else.</summary>
    public static LoginFault EnvelopeKeyOfAnother { get; } = Envelope(
        LoginStep.Token,
        "envelope-key-unknown",
        "The envelope is sealed to a key that the client does not have.",
        "Gói mã hóa dùng một khóa mà ứng dụng không có.",
        envelope => envelope["key"] = SealToNobody());

    /// <summary>Gets the fault: the last block of the data is another.</summary>
    public static LoginFault EnvelopeDataChanged { get; } = Envelope(
        LoginStep.Token,
        "envelope-data-changed",
        "The data of the envelope is changed in its last block.",
        "Dữ liệu của gói mã hóa bị đổi ở khối cuối.",
        envelope => Spoil(envelope, "data", FlipLast));

    /// <summary>Gets the fault: the data is no whole number of blocks.</summary>
    public static LoginFault EnvelopeDataShort { get; } = Envelope(
        LoginStep.Token,
        "envelope-data-short",
        "The data of the envelope is no whole number of blocks.",
        "Dữ liệu của gói mã hóa có độ dài không chia hết cho độ dài khối.",
        envelope => Cut(envelope, "data"));

    /// <summary>Gets the fault: the data is empty.</summary>
    public static LoginFault EnvelopeDataEmpty { get; } = Envelope(
        LoginStep.Token,
        "envelope-data-empty",
        "The data of the envelope is empty.",
        "Dữ liệu của gói mã hóa rỗng.",
        envelope => envelope["data"] = string.Empty);

    /// <summary>Gets the fault: the data is not Base64.</summary>
    public static LoginFault EnvelopeNotBase64 { get; } = Envelope(
        LoginStep.Token,
        "envelope-not-base64",
        "The data of the envelope is not Base64.",
        "Dữ liệu của gói mã hóa không phải Base64.",
        envelope => envelope["data"] = "{}");

    /// <summary>Gets the fault: the data was sealed under the key of another login.</summary>
    public static LoginFault EnvelopeOfAnotherLogin { get; } = Envelope(
        LoginStep.Token,
        "envelope-swapped",
        "The data of the envelope was sealed under another login's key.",
        "Dữ liệu của gói mã hóa dùng khóa của lần đăng nhập khác.",
        SwapData);

    /// <summary>Gets the fault: the envelope of UserInfo is spoilt.</summary>
    public static LoginFault EnvelopeUserInfoChanged { get; } = Envelope(
        LoginStep.UserInfo,
        "envelope-userinfo-changed",
        "The envelope of UserInfo is changed in its last block.",
        "Gói mã hóa của UserInfo bị đổi ở khối cuối.",
        envelope => Spoil(envelope, "data", FlipLast));

    /// <summary>Gets the fault: no level is said.</summary>
    public static LoginFault VNeIDLevelMissing { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-level-missing",
        "UserInfo says no accountLevel.",
        "UserInfo không nêu accountLevel.",
        NoCase,
        claims => claims.Remove("accountLevel")).Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: the level is the lower one.</summary>
    public static LoginFault VNeIDLevelLower { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-level-lower",
        "UserInfo says the lower accountLevel.",
        "UserInfo nêu accountLevel thấp hơn.",
        NoCase,
        claims => claims["accountLevel"] = "sandbox-account-level-1").Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: the level is of no table.</summary>
    public static LoginFault VNeIDLevelUnknown { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-level-unknown",
        "UserInfo says an accountLevel that nobody has told of.",
        "UserInfo nêu một accountLevel chưa ai công bố.",
        NoCase,
        claims => claims["accountLevel"] = "sandbox-account-level-3").Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: two levels are said.</summary>
    public static LoginFault VNeIDLevelList { get; } = Edit(
        LoginStep.UserInfo, "vneid-level-list",
        "UserInfo says two levels in a list.",
        "UserInfo nêu hai mức độ trong một danh sách.",
        NoCase, claims =>
            claims["accountLevel"] = new JsonArray("sandbox-account-level-1", "sandbox-account-level-2")).Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: nobody is named.</summary>
    public static LoginFault VNeIDNumberMissing { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-number-missing",
        "UserInfo holds no citizenPid.",
        "UserInfo không có citizenPid.",
        NoCase,
        claims => claims.Remove("citizenPid")).Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: the number is empty, as on old accounts.</summary>
    public static LoginFault VNeIDNumberEmpty { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-number-empty",
        "UserInfo holds an empty citizenPid.",
        "UserInfo có citizenPid rỗng.",
        NoCase,
        claims => claims["citizenPid"] = string.Empty).Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: the number has eleven digits.</summary>
    public static LoginFault VNeIDNumberShort { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-number-short",
        "UserInfo holds a citizenPid of eleven digits.",
        "UserInfo có citizenPid chỉ gồm 11 chữ số.",
        NoCase,
        claims => claims["citizenPid"] = "00019000001").Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: the number has lost its zeros.</summary>
    public static LoginFault VNeIDNumberAsNumber { get; } = Edit(
        LoginStep.UserInfo,
        "vneid-number-as-number",
        "UserInfo holds citizenPid as a number, without its leading zeros.",
        "UserInfo có citizenPid là kiểu số nên mất các số 0 ở đầu.",
        NoCase,
        claims => claims["citizenPid"] = 190000017).Needing(LoginFaultNeed.VNeID);

    /// <summary>Gets the fault: the caller's address is not on VNeID's list, so that every call is answered 401.</summary>
    public static LoginFault VNeIDCallerNotListed { get; } = BeforeTheCode(
        "vneid-caller-not-listed",
        "VNeID answers 401, as it does to every call from an address that is not on its list.",
        "VNeID trả về 401, như đối với mọi lời gọi từ địa chỉ không có trong danh sách.",
        NoCase,
        static exchange => exchange.WriteErrorAsync(StatusCodes.Status401Unauthorized, "unauthorized", exchange.Telltale))
        .Needing(LoginFaultNeed.VNeID);

    private static LoginFault Envelope(
        LoginStep step,
        string name,
        string description,
        string descriptionInVietnamese,
        Action<JsonObject> edit) =>
        Answer(step, name, description, descriptionInVietnamese, NoCase, exchange =>
        {
            exchange.EditEnvelope = edit;
            return exchange.WriteAsync(exchange.Honest);
        }).Needing(LoginFaultNeed.VNeID);

    // What another login was told cannot be read without its own key, whoever puts the two together.
    private static void SwapData(JsonObject envelope)
    {
        using Aes other = Aes.Create();
        other.Key = RandomNumberGenerator.GetBytes(32);
#pragma warning disable CA5358 // Justification: imposed by the service that is played; nobody should choose it.
        envelope["data"] = Convert.ToBase64String(other.EncryptEcb("{\"access_token\":\"another\"}"u8, PaddingMode.PKCS7));
#pragma warning restore CA5358
    }

    private static void Spoil(JsonObject envelope, string member, Action<byte[]> spoil)
    {
        byte[] octets = Convert.FromBase64String(envelope[member]!.GetValue<string>());
        spoil(octets);
        envelope[member] = Convert.ToBase64String(octets);
    }

    private static void FlipLast(byte[] octets) => octets[^1] ^= 1;

    private static void Cut(JsonObject envelope, string member) =>
        envelope[member] = Convert.ToBase64String(Convert.FromBase64String(envelope[member]!.GetValue<string>())[..^3]);

    private static string SealToNobody()
    {
        using RSA key = RSA.Create(2048);
        return Convert.ToBase64String(key.Encrypt(RandomNumberGenerator.GetBytes(32), RSAEncryptionPadding.Pkcs1));
    }
}
