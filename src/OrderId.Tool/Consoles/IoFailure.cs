namespace OrderIds.Tool.Consoles;

/// <summary>Recognizes and describes the exceptions that the runtime throws when a system call on a file fails.</summary>
internal static class IoFailure
{
    public static bool IsOfReading(Exception exception) => exception is IOException or UnauthorizedAccessException;

    // The runtime reports EFBIG, which means that the file exceeds a limit on its length, as an ArgumentOutOfRangeException.
    public static bool IsOfWriting(Exception exception) =>
        exception is IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;

    /// <summary>Describes a failure on one line, safe to print to a terminal.</summary>
    public static string Describe(Exception exception) => exception is ArgumentOutOfRangeException
        ? "The file would be longer than it may be."
        : Printable.Escape(exception.Message);
}
