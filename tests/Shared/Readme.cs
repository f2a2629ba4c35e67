namespace OrderIds.Documents;

/// <summary>Reads the README of a package, which lies beside the tests.</summary>
internal static class Readme
{
    public static string Text { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")).ReplaceLineEndings("\n");

    /// <summary>Returns the code of a language, block by block.</summary>
    public static string[] Blocks(string language) => [.. Text.Split($"```{language}\n").Skip(1).Select(part => part.Split("\n```")[0])];
}
