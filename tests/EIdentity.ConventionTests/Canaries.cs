using System.Collections;
using System.ComponentModel.Design;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Population;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.ConventionTests;

/// <summary>Makes values of public types from texts that must never come out again.</summary>
internal static class Canaries
{
    private const string Word = "CanaryQXJZ";
    private const string Harmless = "plain";
    private static readonly Uri Somewhere = new("https://example.vn/plain");
    private const string Number = "000987650123";
    private const string LegacyNumber = "987650124";
    private const int MaxDepth = 4;

    private static readonly string State = new('S', SecretText.Length);
    private static readonly string Pem = MakePem();

    public static IReadOnlyList<string> Texts { get; } =
        [Word, Number, LegacyNumber, State, Pem.Split('\n')[1], "19870605", "05/06/1987", "1987",
            nameof(Sex.Female), nameof(MaritalStatus.DivorcedOrWidowed)];

    /// <summary>Tries constructors and factories, and fills what can be set; null when nothing fits.</summary>
    public static object? TryMake(Type type) => TryMake(type, isSensitive: true, 0);

    private static object? TryMake(Type type, bool isSensitive, int depth)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericTypeDefinition && type.GetGenericArguments().Length == 1)
        {
            type = type.MakeGenericType(typeof(string));
        }

        return type switch
        {
            _ when type == typeof(Sex) => Sex.Female,
            _ when type == typeof(MaritalStatus) => MaritalStatus.DivorcedOrWidowed,
            _ when type == typeof(Secret) => new Secret(Word),
            _ when type == typeof(SubjectKey) => new SubjectKey(Harmless, SubjectKind.ProviderSubject, Word),
            _ when type == typeof(ClientKey) => ClientKey.Read(new ClientKeyOptions { Pem = Pem }),
            _ when type == typeof(IReadOnlyCollection<SubjectKey>) => new[] { (SubjectKey)TryMake(typeof(SubjectKey))! },
            _ when type == typeof(IReadOnlyList<KnownAccount>) => new[] { (KnownAccount)TryMake(typeof(KnownAccount))! },
            _ when type == typeof(Actor) => Actor.Officer(Word),
            _ when type == typeof(LoginCallback) => new LoginCallback([new("state", State), new("code", Word)]) { RawQuery = Word },
            _ when type == typeof(LoginTransaction) => MakeTransaction(),
            _ when type == typeof(ProfileTransaction) => new ProfileTransaction(MakeTransaction().Kept, (_, _) => { }),
            _ when type == typeof(ProfileRequest) => MakeRequest(),
            _ when type == typeof(LoginProfileContext) => MakeContext(),
            _ when type == typeof(SignedIn) => new SignedIn((ElectronicIdentity)TryMake(typeof(ElectronicIdentity))!),
            _ when type == typeof(RegisterGateway) => new Wso2Gateway((Wso2Options)TryMake(typeof(Wso2Options))!),
            _ when type == typeof(RegisterPart<string>) => MakePart(),
            _ when IsMasked(type) => type.GetMethod("op_Implicit")!.Invoke(
                null,
                [TryMake(type.GenericTypeArguments[0], isSensitive: true, depth)]),
            _ when IsRegistered(type) => MakeRegistered(type),
            _ when type == typeof(string) => isSensitive ? Word : Harmless,
            _ when type == typeof(PersonalIdentificationNumber) => PersonalIdentificationNumber.Parse(Number),
            _ when type == typeof(LegacyIdentityNumber) => LegacyIdentityNumber.Parse(LegacyNumber),
            _ when type == typeof(PartialDate) => PartialDate.Of(new DateOnly(1987, 6, 5)),
            _ when type == typeof(PersonName) => PersonName.Parse(Word),
            _ when type == typeof(Uri) => new Uri($"https://example.vn/{(isSensitive ? Word : Harmless)}"),
            _ when type.IsEnum || type.IsPrimitive => Activator.CreateInstance(type),
            _ when depth < MaxDepth && Product.Holds(type) || type.Assembly == typeof(Canaries).Assembly => TryBuild(type, depth + 1),
            _ => null,
        };
    }

    private static object? TryBuild(Type type, int depth)
    {
        IEnumerable<MethodBase> makers = type.IsAbstract
            ? []
            : type.GetConstructors().OrderByDescending(constructor => constructor.GetParameters().Length);
        makers = makers.Concat(type.GetMethods(BindingFlags.Public | BindingFlags.Static)
            .Where(method => method.ReturnType == type && !method.IsGenericMethod));
        object? made = makers.Select(maker => TryInvoke(maker, depth)).FirstOrDefault(value => value is not null);
        if (made is not null)
        {
            Fill(made, depth);
        }

        return made;
    }

    private static object? TryInvoke(MethodBase maker, int depth)
    {
        object?[] arguments = [.. maker.GetParameters()
            .Select(parameter => TryMake(parameter.ParameterType, IsSensitive(maker.DeclaringType!, parameter.Name!), depth))];
        if (arguments.Contains(null))
        {
            return null;
        }

        try
        {
            return maker is ConstructorInfo constructor ? constructor.Invoke(arguments) : maker.Invoke(null, arguments);
        }
        catch (TargetInvocationException)
        {
            return null;
        }
    }

    private static string MakePem()
    {
        using ECDsa key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportPkcs8PrivateKeyPem();
    }

    private static LoginTransaction MakeTransaction() => LoginTransaction.Create(new LoginTransaction.Secrets
    {
        Login = Harmless,
        State = State,
        Profile = Harmless,
        OfProfile = Encoding.UTF8.GetBytes(Word),
        RedirectUri = Somewhere.OriginalString,
        Level = AssuranceLevel.Level2,
        BegunAt = DateTimeOffset.UnixEpoch,
    });

    private static ProfileRequest MakeRequest() => new() { State = Word, RedirectUri = Somewhere, Level = AssuranceLevel.Level2 };

    // Settings are no secret but where a type of their own says so.
    private static LoginProfileContext MakeContext()
    {
        IConfigurationSection section = new ConfigurationBuilder().Build().GetSection(Harmless);
        IServiceProvider services = new ServiceCollection().BuildServiceProvider();
        return new LoginProfileContext(
            new LoginName(Harmless, section), (LoginOptions)TryMake(typeof(LoginOptions))!, new OpenIdConnectProfileKind(), services);
    }

    // Only the registration makes one; its settings are those of a kind, not a text.
    private static RegisterPart<Wso2Options> MakePart() => new(
        Harmless,
        (PopulationOptions)TryMake(typeof(PopulationOptions))!,
        (Wso2Options)TryMake(typeof(Wso2Options))!,
        new ServiceContainer());

    private static bool IsRegistered(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Registered<>);

    // Only the register client makes one: in place of it, and with the value in every part that can hold one.
    private static object MakeRegistered(Type type)
    {
        SealedFacts facts = new()
        {
            Key = new SealKey(Harmless, new byte[SealKey.LeastLength]),
            Register = Harmless,
            RequestId = Harmless,
            At = DateTimeOffset.UnixEpoch,
            Dossier = Word,
            Person = [],
            Field = Harmless,
            Value = [Word],
        };
        return Activator.CreateInstance(
            type,
            BindingFlags.Instance | BindingFlags.NonPublic,
            null,
            [TryMake(type.GenericTypeArguments[0], isSensitive: true, 0), facts, Word],
            null)!;
    }

    private static bool IsMasked(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Masked<>);

    // A text is a canary when its type or its own member is marked: an address of the provider may be printed.
    private static bool IsSensitive(Type type, string member) =>
        Sensitivity.IsMarked(type) || type.GetProperties().Any(property =>
            property.Name.Equals(member, StringComparison.OrdinalIgnoreCase)
            && (Sensitivity.IsMarked(property) || Sensitivity.IsMarked(property.PropertyType)));

    private static void Fill(object made, int depth)
    {
        foreach (PropertyInfo property in made.GetType()
            .GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0))
        {
            if (!property.CanWrite)
            {
                FillKept(made, property, depth);
                continue;
            }

            if (TryMake(property.PropertyType, IsSensitive(made.GetType(), property.Name), depth) is { } value)
            {
                property.SetValue(made, value);
            }
        }
    }

    // A group of settings is made by its owner, and so is a list.
    private static void FillKept(object made, PropertyInfo property, int depth)
    {
        if (depth >= MaxDepth || !property.PropertyType.IsClass && !property.PropertyType.IsInterface)
        {
            return;
        }

        object? kept = property.GetValue(made);
        Type? entry = property.PropertyType.IsGenericType ? property.PropertyType.GenericTypeArguments[0] : null;
        if (kept is IList { IsFixedSize: false, IsReadOnly: false } list && entry is not null && Product.Holds(entry) && !entry.IsEnum)
        {
            list.Add(TryMake(entry, isSensitive: false, depth + 1));
        }
        else if (kept is not null && Product.Holds(kept.GetType()) && kept.GetType().Name.EndsWith("Options", StringComparison.Ordinal))
        {
            Fill(kept, depth + 1);
        }
    }
}
