using System.Text;

namespace OrderIds.Tool.Reading;

/// <summary>Something to read: a file, or a part of one.</summary>
/// <param name="Stream">What is in it, from where it is now.</param>
/// <param name="Name">Its name, whose extension says what it should be.</param>
/// <param name="Part">What it is of the file, or <see langword="null"/> for the file itself.</param>
/// <param name="Depth">How many mails and archives it is in.</param>
/// <param name="Expansion">What limits how much the file expands to.</param>
internal sealed record Document(Stream Stream, string Name, string? Part, int Depth, Expansion Expansion)
{
    /// <summary>Gets a value indicating whether it is text whatever it looks like, such as the body of a mail.</summary>
    public bool IsText { get; init; }

    /// <summary>Gets its encoding if what it is in says so, or <see langword="null"/> to find out.</summary>
    public Encoding? Encoding { get; init; }

    /// <summary>Gets the content of this document in its expanded form.</summary>
    public Document Containing(Stream expanded) =>
        this with { Stream = Expansion.Watch(expanded), Name = Path.GetFileNameWithoutExtension(Name), Depth = Depth + 1 };

    /// <summary>Gets a part of this document.</summary>
    public Document PartOf(Stream stream, string part, string? name = null) =>
        this with { Stream = stream, Part = PartName(part), Name = name ?? string.Empty, Depth = Depth + 1, IsText = false, Encoding = null };

    /// <summary>Gets the name of a part of this document.</summary>
    public string PartName(string part) => Part is null ? part : $"{Part}!{part}";
}
