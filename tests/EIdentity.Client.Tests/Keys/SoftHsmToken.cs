using System.Runtime.InteropServices;
using Net.Pkcs11Interop.Common;
using Net.Pkcs11Interop.HighLevelAPI;
using Net.Pkcs11Interop.HighLevelAPI.Factories;

namespace EIdentity.Client.Tests;

/// <summary>A fresh SoftHSM token with one key pair that was made in it and cannot leave it.</summary>
/// <remarks>The module keeps one place of tokens for the process, so that one test at a time has a token.</remarks>
internal sealed class SoftHsmToken : IDisposable
{
    private const string OfficerPin = "87654321";
    private const string Pin = "12345678";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eidentity-softhsm-");
    private readonly Lock _gate = new();
    private readonly IPkcs11Library _library;
    private readonly ISession _session;
    private readonly IObjectHandle _publicKey;
    private readonly IObjectHandle _privateKey;

    // The binding asks for "libdl", which newer systems have as libdl.so.2 only.
    static SoftHsmToken() => NativeLibrary.SetDllImportResolver(
        typeof(Pkcs11InteropFactories).Assembly,
        (name, assembly, path) => name == "libdl" ? NativeLibrary.Load("libdl.so.2", assembly, path) : IntPtr.Zero);

    /// <param name="module">The module's file.</param>
    /// <param name="generation">How the pair is made.</param>
    /// <param name="ofPublic">What its public half is to have.</param>
    /// <param name="use">What its private half is for.</param>
    public SoftHsmToken(string module, CKM generation, Func<IObjectAttributeFactory, IEnumerable<IObjectAttribute>> ofPublic, CKA use)
    {
        string settings = Path.Combine(_folder.FullName, "softhsm2.conf");
        File.WriteAllText(settings, $"directories.tokendir = {_folder.FullName}\nobjectstore.backend = file\nlog.level = ERROR\n");
        _ = SetVariable("SOFTHSM2_CONF", settings, overwrite: 1);
        Pkcs11InteropFactories factories = new();
        _library = factories.Pkcs11LibraryFactory.LoadPkcs11Library(factories, module, AppType.MultiThreaded);
        ISlot slot = MakeToken();
        _session = slot.OpenSession(SessionType.ReadWrite);
        _session.Login(CKU.CKU_USER, Pin);
        IObjectAttributeFactory attributes = factories.ObjectAttributeFactory;
        using IMechanism mechanism = factories.MechanismFactory.Create(generation);
        _session.GenerateKeyPair(
            mechanism,
            [attributes.Create(CKA.CKA_TOKEN, true), .. ofPublic(attributes)],
            [
                attributes.Create(CKA.CKA_TOKEN, true),
                attributes.Create(CKA.CKA_PRIVATE, true),
                attributes.Create(CKA.CKA_SENSITIVE, true),
                attributes.Create(CKA.CKA_EXTRACTABLE, false),
                attributes.Create(use, true),
            ],
            out _publicKey,
            out _privateKey);
    }

    /// <summary>Gets a value indicating whether the token would give the private key away.</summary>
    public bool IsExtractable => _session.GetAttributeValue(_privateKey, [CKA.CKA_EXTRACTABLE])[0].GetValueAsBool();

    public byte[] ReadPublic(CKA attribute) => _session.GetAttributeValue(_publicKey, [attribute])[0].GetValueAsByteArray();

    public byte[] Sign(CKM mechanism, byte[] data)
    {
        lock (_gate)
        {
            using IMechanism used = _session.Factories.MechanismFactory.Create(mechanism);
            return _session.Sign(used, _privateKey, data);
        }
    }

    public byte[] Decrypt(CKM mechanism, byte[] data)
    {
        lock (_gate)
        {
            using IMechanism used = _session.Factories.MechanismFactory.Create(mechanism);
            return _session.Decrypt(used, _privateKey, data);
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

    // The module reads the environment of the process itself, of which .NET changes a copy only.
    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int SetVariable(string name, string value, int overwrite);
}
