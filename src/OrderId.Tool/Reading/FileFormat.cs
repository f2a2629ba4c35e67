namespace OrderIds.Tool.Reading;

/// <summary>Lists the formats of files that can be detected from their first bytes.</summary>
internal enum FileFormat
{
    Text,
    Mail,
    Mailbox,
    Gzip,
    Zip,

    // The formats that cannot be read.
    Pdf,
    OldOffice,
    OtherArchive,
    Encrypted,
}
