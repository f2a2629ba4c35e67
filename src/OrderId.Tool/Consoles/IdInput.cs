namespace OrderIds.Tool.Consoles;

/// <summary>Represents a text that should be an order ID, and the place where it was given.</summary>
/// <param name="Text">The text, or <see langword="null"/> if it is longer than <see cref="MaxLength"/>.</param>
/// <param name="Argument">The 1-based number of the argument that contains the text, or that stands for standard input.</param>
/// <param name="Line">The 1-based number of the line on standard input, or <see langword="null"/> if the text is an argument.</param>
internal readonly record struct IdInput(string? Text, int Argument, long? Line)
{
    /// <summary>
    /// The maximum length of a text in UTF-16 code units. It leaves room for white space around an ID; a longer text is not a valid ID.
    /// </summary>
    public const int MaxLength = 4096;

    /// <summary>The error message for a text that is too long.</summary>
    public static readonly string TooLong = $"Expected 17 characters, or 19 with hyphens, but found more than {MaxLength}.";

    /// <summary>Gets the place where the text was given, for a message that does not repeat the text.</summary>
    public string Place => Line is null ? $"ID {Argument}" : $"line {Line}";
}
