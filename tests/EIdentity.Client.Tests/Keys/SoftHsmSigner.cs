using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace EIdentity.Client.Tests;

/// <summary>Signs with a key that was made in a SoftHSM token and cannot leave it.</summary>
internal sealed class SoftHsmSigner : ClientSigner, IDisposable
{
    private const string OfficerPin = "87654321";
    private const string Pin = "12345678";
    private const int FieldBytes = 32;

    // P-256 as an object identifier in DER.
    private static readonly byte[] CurveParameters = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eidentity-softhsm-");
    private readonly Lock _gate = new();
    private readonly IPkcs11Library _library;
    private readonly ISession _session;
    private readonly IObjectHandle _publicKey;
    private readonly IObjectHandle _privateKey;

    // The binding asks for "libdl", which newer systems have as libdl.so.2 only.
    static SoftHsmSigner() => NativeLibrary.SetDllImportResolver(
        typeof(Pkcs11InteropFactories).Assembly,
        (name, assembly, path) => name == "libdl" ? NativeLibrary.Load("libdl.so.2", assembly, path) : IntPtr.Zero);

    public SoftHsmSigner(string module)
    {
        string settings = Path.Combine(_folder.FullName, "softhsm2.conf");
        File.WriteAllText(settings, $"directories.tokendir = {_folder.FullName}\nobjectstore.backend = file\nlog.level = ERROR\n");
        _ = SetVariable("SOFTHSM2_CONF", settings, overwrite: 1);
        Pkcs11InteropFactories factories = new();
        _library = factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, module, AppType.MultiThreaded);
        ISlot slot = MakeToken();
        _session = slot.OpenSession(SessionType.ReadWrite);
        _session.Login(CKU.CKU_USER, Pin);
        (_publicKey, _privateKey) = MakeKey(factories);
    }

    public override string Algorithm => "ES256";

    public override string KeyId => "softhsm-1";

    /// <summary>Gets a value indicating whether the token would give the private key away.</summary>
    public bool IsExtractable => _session.GetAttributeValue(_privateKey, [CKA.CKA_EXTRACTABLE])[0].GetValueAsBool();

    public override byte[] ExportSubjectPublicKeyInfo()
    {
        // An octet string of 65 bytes: 04, x, y.
        byte[] point = _session.GetAttributeValue(_publicKey, [CKA.CKA_EC_POINT])[0].GetValueAsByteArray();
        using ECDsa key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[^(2 * FieldBytes)..^FieldBytes], Y = point[^FieldBytes..] },
        });
        return key.ExportSubjectPublicKeyInfo();
    }

    public override ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            using IMechanism mechanism = _session.Factories.MechanismFactory.Create(CKM.CKM_ECDSA);
            return ValueTask.FromResult(_session.Sign(mechanism, _privateKey, SHA256.HashData(data.Span)));
        }
    }

    public void Dispose()
    {
        _session.Dispose();
        _library.Dispose();
        _folder.Delete(recursive: true);
    }

    private ISlot MakeToken()
    {
        _library.GetSlotList(SlotsType.WithOrWithoutTokenPresent)[0].InitToken(OfficerPin, "eidentity");
        ISlot slot = _library.GetSlotList(SlotsType.WithTokenPresent).First(slot => slot.GetTokenInfo().TokenFlags.TokenInitialized);
        using ISession session = slot.OpenSession(SessionType.ReadWrite);
        session.Login(CKU.CKU_SO, OfficerPin);
        session.InitPin(Pin);
        session.Logout();
        return slot;
    }

    private (IObjectHandle Public, IObjectHandle Private) MakeKey(Pkcs11InteropFactories factories)
    {
        IObjectAttributeFactory attributes = factories.ObjectAttributeFactory;
        using IMechanism mechanism = factories.MechanismFactory.Create(CKM.CKM_EC_KEY_PAIR_GEN);
        _session.GenerateKeyPair(
            mechanism,
            [
                attributes.Create(CKA.CKA_TOKEN, true),
                attributes.Create(CKA.CKA_VERIFY, true),
                attributes.Create(CKA.CKA_EC_PARAMS, CurveParameters),
            ],
            [
                attributes.Create(CKA.CKA_TOKEN, true),
                attributes.Create(CKA.CKA_PRIVATE, true),
                attributes.Create(CKA.CKA_SENSITIVE, true),
                attributes.Create(CKA.CKA_EXTRACTABLE, false),
                attributes.Create(CKA.CKA_SIGN, true),
            ],
            out IObjectHandle publicKey,
            out IObjectHandle privateKey);
        return (publicKey, privateKey);
    }

    // The module reads the environment of the process itself, of which .NET changes a copy only.
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(string name, string value, int overwrite);
}
