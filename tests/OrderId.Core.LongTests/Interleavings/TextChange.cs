namespace OrderIds.Tests.Interleavings;

/// <summary>A text to replace in one of the generator's files. It has to be there, so that no change is silently lost.</summary>
internal sealed record TextChange(string Old, string New)
{
    /// <summary>Makes the change.</summary>
    /// <param name="texts">The files' texts by name.</param>
    public void Apply(Dictionary<string, string> texts)
    {
        string[] files = [.. texts.Keys.Where(file => IsOfGenerator(file) && texts[file].Contains(Old, StringComparison.Ordinal))];
        if (files.Length != 1)
        {
            throw new InvalidOperationException($"{files.Length} files of the generator have the text '{Old}'. Write the change anew.");
        }

        texts[files[0]] = texts[files[0]].Replace(Old, New, StringComparison.Ordinal);
    }

    private static bool IsOfGenerator(string file) => file.StartsWith("Generation/", StringComparison.Ordinal);
}
