namespace EIdentity.Client;

/// <summary>Says which names one class of settings reads out of a section that several may share.</summary>
internal interface ISettingNames
{
    /// <summary>Gets the path of the section.</summary>
    string Path { get; }

    /// <summary>Gets the names of the settings that the class has.</summary>
    IReadOnlyCollection<string> Names { get; }
}
