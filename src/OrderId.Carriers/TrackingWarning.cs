using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Describes a part of a payload that was skipped while the rest was read.</summary>
/// <remarks>It never repeats what the payload says, which is personal data. Equality is by content. Instances are immutable.</remarks>
public sealed record TrackingWarning
{
    internal TrackingWarning(string path, string message)
    {
        Path = path;
        Reason = message;
        Message = ReadingMessages.Warning(message, path);
    }

    /// <summary>
    /// Gets the place in the payload, such as <c>$.data.checkpoints[3].checkpoint_time</c>. Names that the reader does not know are written
    /// <c>*</c>.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets what was expected, what was found, and where.</summary>
    public string Message { get; }

    /// <summary>Gets what was expected and what was found, without the place.</summary>
    internal string Reason { get; }

    /// <summary>Returns the message.</summary>
    /// <returns>A text for people who debug.</returns>
    public override string ToString() => Message;

    /// <summary>Returns the warning for the outer payload that contains the present payload at a place.</summary>
    internal TrackingWarning Within(string place) => new(place + Path.Remove(0, 1), Reason);
}
