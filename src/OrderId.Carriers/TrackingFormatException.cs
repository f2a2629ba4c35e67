using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>
/// The exception that is thrown when a reader cannot read a payload. The payload is not JSON, is cut short, has another shape, is too long
/// or is nested too deeply.
/// </summary>
/// <remarks>
/// The message says what was expected, what was found and where. It never repeats what the payload says, which is personal data.
/// </remarks>
public sealed class TrackingFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="TrackingFormatException"/> class with a message of its own.</summary>
    public TrackingFormatException()
        : this(ReadingMessages.NoPayload)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingFormatException"/> class.</summary>
    /// <param name="message">What was expected and what was found.</param>
    public TrackingFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingFormatException"/> class.</summary>
    /// <param name="message">What was expected and what was found.</param>
    /// <param name="innerException">What led to it.</param>
    public TrackingFormatException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    internal TrackingFormatException(TrackingVendor vendor, string message, string path, long line)
        : base(ReadingMessages.At(vendor, message, path, line))
    {
        Reason = message;
        Vendor = vendor;
        Path = path;
        Line = line;
    }

    /// <summary>Gets the vendor whose JSON was expected, or <see cref="TrackingVendor.Unknown"/> if the vendor was not detected.</summary>
    public TrackingVendor Vendor { get; }

    /// <summary>
    /// Gets where in the payload, such as <c>$.data.checkpoints[3]</c>. Names that the reader does not know are written <c>*</c>. The
    /// default is <c>$</c>: the whole.
    /// </summary>
    public string Path { get; } = "$";

    /// <summary>Gets the line of the payload, from 1; 0 if it was not read.</summary>
    public long Line { get; }

    /// <summary>Gets what was expected and what was found, without the place.</summary>
    internal string Reason { get; } = ReadingMessages.NoPayload;

    /// <summary>Gets a value indicating whether the payload exceeds a limit. Such an error is never turned into a warning.</summary>
    internal bool IsOfALimit { get; init; }

    /// <summary>Returns the exception for the outer payload that contains the present payload at a place.</summary>
    internal TrackingFormatException Within(string place, long line) =>
        new(Vendor, Reason, place + Path.Remove(0, 1), line) { IsOfALimit = IsOfALimit };
}
