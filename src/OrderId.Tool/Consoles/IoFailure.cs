namespace OrderIds.Tool.Consoles;

/// <summary>Knows what the runtime throws when a system call on a file fails, and says it in words for a person.</summary>
internal static class IoFailure
{
    public static bool IsOfReading(Exception exception) => exception is IOException or UnauthorizedAccessException;

    // The runtime reports EFBIG, a limit on the length of files, as an argument out of range.
    public static bool IsOfWriting(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    /// <summary>Describes a failure on a line, safe to show.</summary>
    public static string Describe(Exception exception) => exception is ArgumentOutOfRangeException
        ? "The file would be longer than it may be."
        : Printable.Escape(exception.Message);
}
