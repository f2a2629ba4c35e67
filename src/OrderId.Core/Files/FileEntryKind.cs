namespace OrderIds.Files;

/// <summary>Specifies the kind of a directory entry.</summary>
internal enum FileEntryKind
{
    /// <summary>A folder, a pipe (FIFO), a device or a socket.</summary>
    Other,

    /// <summary>A regular file.</summary>
    File,

    /// <summary>A symbolic link or another name surrogate, such as a junction.</summary>
    Link,
}
