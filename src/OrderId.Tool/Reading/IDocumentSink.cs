namespace OrderIds.Tool.Reading;

/// <summary>Receives the texts in a file, and the errors of parts that could not be read.</summary>
/// <remarks>
/// The name of a part is the name of a file in an archive, the IMAP number of a part of a mail (RFC 9051, 6.4.5), or <c>headers</c>
/// or <c>preamble</c>. Names of nested parts are joined by <c>!</c>. The name is <see langword="null"/> for the file itself.
/// </remarks>
internal interface IDocumentSink
{
    /// <summary>Receives a text.</summary>
    public void TakeText(string? part, Stream utf8);

    /// <summary>Receives the description of a part that is not text and cannot be converted to text.</summary>
    public void TakeUnreadable(string? part, string what);

    /// <summary>Receives the reason why a part was not read to its end.</summary>
    public void TakeFailure(string? part, string message);
}
