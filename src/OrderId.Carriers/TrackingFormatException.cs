using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>The exception that is thrown when the tracking data of a vendor cannot be read.</summary>
/// <remarks>
/// The data is neither JSON nor XML, is cut short, has an unexpected structure, is too long or is nested too deeply. The message says what
/// was expected, what was found and where. It never repeats the data, which is personal.
/// </remarks>
public sealed class TrackingFormatException : FormatException
{
    /// <summary>Initializes a new instance of the <see cref="TrackingFormatException"/> class with a default message.</summary>
    public TrackingFormatException()
        : this(ReadingMessages.NoPayload)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingFormatException"/> class with a message.</summary>
    /// <param name="message">The message that describes the error.</param>
    public TrackingFormatException(string message)
        : base(message)
    {
    }

    /// <summary>Initializes a new instance of the <see cref="TrackingFormatException"/> class with a message and a cause.</summary>
    /// <param name="message">The message that describes the error.</param>
    /// <param name="innerException">The exception that caused this one.</param>
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

    /// <summary>Gets the vendor whose data was expected, or <see cref="TrackingVendor.Unknown"/> if the vendor was not detected.</summary>
    public TrackingVendor Vendor { get; }

    /// <summary>
    /// Gets the place of the error in the payload, such as <c>$.data.checkpoints[3]</c>. A field that the vendor does not document is
    /// written as <c>*</c>. The default is <c>$</c>, the whole payload.
    /// </summary>
    public string Path { get; } = "$";

    /// <summary>Gets the line of the payload with the error, counted from 1, or 0 if the payload was not read.</summary>
    public long Line { get; }

    /// <summary>Gets the part of the message that says what was expected and what was found, without the place.</summary>
    internal string Reason { get; } = ReadingMessages.NoPayload;

    /// <summary>
    /// Gets a value indicating whether the payload exceeds a limit. Such an error is always thrown and never becomes a warning.
    /// </summary>
    internal bool IsOfALimit { get; init; }

    /// <summary>Returns the same error, with a path that starts at the outer payload in which this payload is embedded.</summary>
    internal TrackingFormatException Within(string place, long line) =>
        new(Vendor, Reason, place + Path.Remove(0, 1), line) { IsOfALimit = IsOfALimit };
}
