namespace OrderIds.Tool.Reading;

/// <summary>Takes what is read from a file: its texts, and what could not be read.</summary>
/// <remarks>
/// A part is a file in an archive, the number of a part of a mail as in IMAP (RFC 9051, 6.4.5), or <c>headers</c>; parts in parts are
/// joined by <c>!</c>. It is <see langword="null"/> for the file itself.
/// </remarks>
internal interface IDocumentSink
{
    /// <summary>Takes a text.</summary>
    public void TakeText(string? part, Stream utf8);

    /// <summary>Takes the kind of a part that is not a text and cannot be converted to one.</summary>
    public void TakeUnreadable(string? part, string what);

    /// <summary>Takes why a part was not read to its end.</summary>
    public void TakeFailure(string? part, string message);
}
