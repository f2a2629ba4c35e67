using System.IO.Compression;

namespace OrderIds.Tool.Reading;

/// <summary>Reads the files in a zip archive. Most Office documents are zip archives.</summary>
internal sealed class ZipReader(DocumentReader reader, IDocumentSink sink)
{
    /// <param name="archive">The archive. Its stream must be seekable.</param>
    public void Read(Document archive)
    {
        using var zip = new ZipArchive(archive.Stream, ZipArchiveMode.Read, leaveOpen: true);
        bool isOffice = zip.Entries.Any(entry => entry.FullName is "[Content_Types].xml" or "META-INF/manifest.xml" or "mimetype");
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            if (entry.IsEncrypted)
            {
                sink.TakeUnreadable(archive.PartName(entry.FullName), "an encrypted file");
                continue;
            }

            try
            {
                Read(archive, entry, isOffice);
            }
            catch (InvalidDataException)
            {
                sink.TakeFailure(
                    archive.PartName(entry.FullName),
                    "The file in the archive is damaged, or is compressed with an unknown method.");
            }
        }
    }

    private void Read(Document archive, ZipArchiveEntry entry, bool isOffice)
    {
        using Stream content = entry.Open();
        Stream watched = archive.Expansion.Watch(content);
        if (!isOffice)
        {
            reader.Read(archive.PartOf(watched, entry.FullName, entry.FullName));
        }
        else if (entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        {
            using var text = new XmlText(watched);
            reader.Read(archive.PartOf(text, entry.FullName) with { IsText = true });
        }
        else if (entry.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            // This XML is read as plain text, so that the addresses of links are included.
            reader.Read(archive.PartOf(watched, entry.FullName) with { IsText = true });
        }
    }
}
