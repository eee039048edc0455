namespace EIdentity.Tests;

public sealed class DocumentationTests
{
    private const string Page = "docs/reference/errors.md#eid2101";

    [Theory]
    [InlineData(null, Page)]
    [InlineData("", Page)]
    [InlineData("https://docs.example/sdk", $"https://docs.example/sdk/{Page}")]
    [InlineData("https://docs.example/sdk/", $"https://docs.example/sdk/{Page}")]
    public void A_page_is_named_by_its_address_where_the_build_was_told_one(string? root, string address) =>
        Assert.Equal(address, Documentation.AddressOf(Page, root));
}
