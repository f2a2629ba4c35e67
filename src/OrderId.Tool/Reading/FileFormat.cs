namespace OrderIds.Tool.Reading;

/// <summary>What a file is, as far as its first bytes say.</summary>
internal enum FileFormat
{
    Text,
    Mail,
    Mailbox,
    Gzip,
    Zip,

    // What cannot be read.
    Pdf,
    OldOffice,
    OtherArchive,
    Encrypted,
}
