using System.Text;

namespace EIdentity.Population.Tests.Audit;

public sealed class AppendOnlyFileTests : IDisposable
{
    private readonly RecordFile _record = new();

    [Fact]
    public void The_file_and_its_folder_are_made_for_the_owner_alone()
    {
        using AppendOnlyFile file = new(_record.Path);

        Assert.Null(file.FindProblem());

        // Windows has no file modes; there the folder's rights are the owner's affair.
        if (!OperatingSystem.IsWindows())
        {
            UnixFileMode folder = File.GetUnixFileMode(Path.GetDirectoryName(_record.Path)!);
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_record.Path));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, folder);
        }
    }

    [Theory]
    [InlineData(UnixFileMode.OtherRead, true, "whole\n")]
    [InlineData(UnixFileMode.OtherWrite, true, "whole\n")]
    [InlineData(UnixFileMode.GroupWrite, true, "whole\n")]
    [InlineData(UnixFileMode.GroupRead, false, "whole\n")]
    [InlineData(UnixFileMode.OtherRead, true, "")]
    [InlineData(UnixFileMode.OtherWrite, true, "")]
    [InlineData(UnixFileMode.GroupWrite, true, "")]
    [InlineData(UnixFileMode.GroupRead, false, "")]
    public async Task A_file_from_before_that_others_may_read_or_write_is_no_record(UnixFileMode more, bool isRefused, string held)
    {
        using AppendOnlyFile file = new(_record.Path);
        file.FindProblem();
        await File.WriteAllTextAsync(_record.Path, held, TestContext.Current.CancellationToken);
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no file modes.");
        SetMode(UnixFileMode.UserRead | UnixFileMode.UserWrite | more);

        Assert.Equal(isRefused, file.FindProblem() is not null);
    }

    [Fact]
    public async Task What_stands_in_the_file_stays_and_a_line_cut_short_is_ended_first()
    {
        using AppendOnlyFile file = new(_record.Path);
        file.FindProblem();
        await File.WriteAllTextAsync(_record.Path, "whole\ncut sho", TestContext.Current.CancellationToken);

        await file.AppendAsync("next\n"u8.ToArray(), TestContext.Current.CancellationToken);

        Assert.Equal(["whole", "cut sho", "next"], _record.Lines);
    }

    [Fact]
    public async Task Writers_that_know_nothing_of_each_other_do_not_write_over_each_other()
    {
        using AppendOnlyFile one = new(_record.Path);
        using AppendOnlyFile another = new(_record.Path);
        one.FindProblem();

        await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            (i % 2 == 0 ? one : another).AppendAsync(Encoding.ASCII.GetBytes($"{i:000}{new string('x', 500)}\n"), CancellationToken.None)));

        Assert.Equal(Enumerable.Range(0, 100).Select(i => $"{i:000}{new string('x', 500)}"), _record.Lines.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_waits_for_a_turn_may_give_up()
    {
        using AppendOnlyFile file = new(_record.Path);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => file.AppendAsync([], new CancellationToken(canceled: true)));

        Assert.Empty(_record.Lines);
    }

    public void Dispose() => _record.Dispose();

    private void SetMode(UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_record.Path, mode);
        }
    }
}
