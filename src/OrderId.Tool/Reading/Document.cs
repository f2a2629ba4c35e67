using System.Text;

namespace OrderIds.Tool.Reading;

/// <summary>Represents a file or a part of a file, such as an attachment of a mail.</summary>
/// <param name="Stream">The content, from the current position.</param>
/// <param name="Name">The name, whose extension gives the expected format.</param>
/// <param name="Part">The name of the part, or <see langword="null"/> for the file itself.</param>
/// <param name="Depth">The number of mails and archives that contain the part.</param>
/// <param name="Expansion">The limit on the length of the expanded content of the file.</param>
internal sealed record Document(Stream Stream, string Name, string? Part, int Depth, Expansion Expansion)
{
    /// <summary>
    /// Gets a value indicating whether the content is read as text, whatever its format seems to be, such as the body of a mail.
    /// </summary>
    public bool IsText { get; init; }

    /// <summary>Gets the encoding that the enclosing document declares, or <see langword="null"/> to detect it.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Returns this document with its expanded content.</summary>
    public Document Containing(Stream expanded) =>
        this with { Stream = Expansion.Watch(expanded), Name = Path.GetFileNameWithoutExtension(Name), Depth = Depth + 1 };

    /// <summary>Returns a part of this document.</summary>
    public Document PartOf(Stream stream, string part, string? name = null) =>
        this with
        {
            Stream = stream,
            Part = PartName(part),
            Name = name ?? string.Empty,
            Depth = Depth + 1,
            IsText = false,
            Encoding = null,
        };

    /// <summary>Returns the full name of a part of this document.</summary>
    public string PartName(string part) => Part is null ? part : $"{Part}!{part}";
}
