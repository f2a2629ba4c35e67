namespace OrderIds.Tool.Consoles;

/// <summary>A text that should be an order ID, and where it was given.</summary>
/// <param name="Text">The text, or <see langword="null"/> if it is longer than <see cref="MaxLength"/>, and was not kept.</param>
/// <param name="Argument">The 1-based number of the argument that is the text, or stands for standard input.</param>
/// <param name="Line">The 1-based number of its line on standard input, or <see langword="null"/> if it is of no line.</param>
internal readonly record struct IdInput(string? Text, int Argument, long? Line)
{
    /// <summary>
    /// The number of UTF-16 code units of the longest line that is kept; white space around an ID is the only reason for a long one.
    /// </summary>
    public const int MaxLength = 4096;

    /// <summary>What is wrong with a text that was not kept.</summary>
    public static readonly string TooLong = $"Expected 17 characters, or 19 with hyphens, but found more than {MaxLength}.";

    /// <summary>Gets where the text was given, for a message that does not repeat it.</summary>
    public string Place => Line is null ? $"ID {Argument}" : $"line {Line}";
}
