namespace OrderIds.EntityFrameworkCore.Tests;

public class ReadmeTests
{
    [Fact]
    public void EveryCodeBlock_IsCompiledByTheSamples()
    {
        string[] blocks = Read("README.md").Split("```csharp\n").Skip(1).Select(part => part.Split("\n```")[0]).ToArray();
        string samples = Dedent(Read("ReadmeSamplesOfEntityFrameworkCore.cs.txt"));

        Assert.Equal(4, blocks.Length);
        Assert.All(blocks, block => Assert.Contains(Dedent(block), samples, StringComparison.Ordinal));
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, name)).ReplaceLineEndings("\n");

    private static string Dedent(string code) => string.Join('\n', code.Split('\n').Select(line => line.Trim()));
}
