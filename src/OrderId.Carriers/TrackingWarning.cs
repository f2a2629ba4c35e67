using OrderIds.Carriers.Reading;

namespace OrderIds.Carriers;

/// <summary>Describes a part of a payload that <see cref="TrackingReader"/> skipped while it read the rest.</summary>
/// <remarks>
/// A warning never repeats the payload, which is personal data. Warnings are compared by content. Instances are immutable.
/// </remarks>
public sealed record TrackingWarning
{
    internal TrackingWarning(string path, string message)
    {
        Path = path;
        Reason = message;
    }

    /// <summary>
    /// Gets the place in the payload, such as <c>$.data.checkpoints[3].checkpoint_time</c>. A field that the vendor does not document is
    /// written as <c>*</c>.
    /// </summary>
    public string Path { get; }

    /// <summary>Gets the message, which says what was expected, what was found and where.</summary>
    /// <remarks>The text is created on each use.</remarks>
    public string Message => ReadingMessages.Warning(Reason, Path);

    /// <summary>Gets the part of the message that says what was expected and what was found, without the place.</summary>
    internal string Reason { get; }

    /// <summary>Returns the message.</summary>
    /// <returns>A text for debugging.</returns>
    public override string ToString() => Message;

    /// <summary>Returns the same warning, with a path that starts at the outer payload in which this payload is embedded.</summary>
    internal TrackingWarning Within(string place) => new(place + Path.Remove(0, 1), Reason);
}
