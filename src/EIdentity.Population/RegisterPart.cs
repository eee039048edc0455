using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Population;

/// <summary>Holds what a gateway or a dialect is made of, for one register.</summary>
/// <remarks>One is made for each register at start. Settings may still be wrong then: look at them when they are checked or used.</remarks>
/// <typeparam name="TSettings">The settings of the kind.</typeparam>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public sealed class RegisterPart<TSettings>
    where TSettings : class
{
    internal RegisterPart(string register, PopulationOptions population, TSettings settings, IServiceProvider services)
    {
        Register = register;
        Population = population;
        Settings = settings;
        Services = services;
    }

    /// <summary>Gets the name of the register, empty for the one without a name.</summary>
    public string Register { get; }

    /// <summary>Gets the settings that all kinds share.</summary>
    public PopulationOptions Population { get; }

    /// <summary>Gets the settings of the kind, from the section of its name.</summary>
    public TSettings Settings { get; }

    /// <summary>Gets the program's services.</summary>
    public IServiceProvider Services { get; }

    /// <summary>Returns the name of the register, never a setting.</summary>
    public override string ToString() => $"RegisterPart({Register})";
}
