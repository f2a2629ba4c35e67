using System.CommandLine;

namespace OrderIds.Tool.Commands;

/// <summary>Defines the values that shells suggest for options.</summary>
internal static class SuggestedWords
{
    /// <summary>Sets the values that shell completion suggests for an option, in place of those that the parser finds by itself.</summary>
    public static Option<T> Suggesting<T>(this Option<T> option, params string[] words)
    {
        option.CompletionSources.Clear();
        option.CompletionSources.Add(words);
        return option;
    }

    /// <summary>Suggests the members of an enumeration for an option, in lower case, as they are written.</summary>
    public static Option<T> SuggestingWords<T>(this Option<T> option)
        where T : struct, Enum => option.Suggesting(OptionText.Words<T>());
}
