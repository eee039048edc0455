using System.Text;

namespace EIdentity.Tests;

public sealed class UnicodeFormsTests
{
    [Fact]
    public void These_tests_run_with_unicode_data() => Assert.True(UnicodeForms.AreThere);

    [Fact]
    public void A_normalisation_that_changes_nothing_is_found_out() => Assert.False(UnicodeForms.Work(text => text));

    [Fact]
    public void A_decomposition_takes_letters_apart() => Assert.True(UnicodeForms.Work(text => text.Normalize(NormalizationForm.FormD)));
}
