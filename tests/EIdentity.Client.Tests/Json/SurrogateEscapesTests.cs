using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

public sealed class SurrogateEscapesTests
{
    private static readonly string[] Pieces =
    [
        "\\ud800", "\\uDBFF", "\\uDc00", "\\udfff", "\\ud7ff", "\\ue000", "\\u0041", "\\\\", "\\\\u", "\\\"", "\\n", "d8", "u", "ệ", "😀",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Halves_are_found_where_the_platform_cannot_write_the_text_out(int seed)
    {
        Random random = new(seed);
        int halves = 0;
        for (int tried = 0; tried < 5_000; tried++)
        {
            string text = string.Concat(random.GetItems(Pieces, random.Next(1, 6)));

            bool isWhole = CanBeWritten(text);

            Assert.True(isWhole == SurrogateEscapes.ArePaired(Encoding.UTF8.GetBytes(text)), text);
            halves += isWhole ? 0 : 1;
        }

        Assert.InRange(halves, 1_000, 4_000);
    }

    private static bool CanBeWritten(string text)
    {
        try
        {
            return JsonSerializer.Deserialize<string>($"\"{text}\"") is not null;
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
