using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Population;

/// <summary>Says where look-ups are recorded, which only Development may leave open.</summary>
internal sealed class RecordPlace(IServiceProvider provider, RecordFiles files, IHostEnvironment? environment = null)
{
    /// <summary>Under the content root: a folder that every .gitignore leaves out, and that no publish takes along.</summary>
    private const string InDevelopment = "obj/eidentity/look-ups.jsonl";

    /// <summary>Gets a value indicating whether settings may be missing; a program that does not say where it runs may be live.</summary>
    public bool IsDevelopment => environment?.IsDevelopment() ?? false;

    /// <summary>Gets a value indicating whether the program keeps the record itself.</summary>
    public bool IsOwn => provider.GetService<IServiceProviderIsService>()?.IsService(typeof(ILookUpRecord)) ?? false;

    /// <summary>Gives the file of a register; <see langword="null"/> where the settings must name one and do not.</summary>
    public AppendOnlyFile? FindFile(LookUpRecordOptions options)
    {
        string? path = string.IsNullOrWhiteSpace(options.Path) ? (IsDevelopment ? InDevelopment : null) : options.Path;
        return path is null ? null : files.Get(Path.GetFullPath(Path.Combine(environment?.ContentRootPath ?? string.Empty, path)));
    }

    /// <summary>Gives the record of a register whose settings are checked.</summary>
    public ILookUpRecord GetRecord(LookUpRecordOptions options) =>
        provider.GetService<ILookUpRecord>() ?? new FileLookUpRecord(FindFile(options)!);
}
