using System.Runtime.InteropServices;

namespace OrderIds;

/// <summary>The few things a lease file asks of a disk, each durable or failed when it returns; a test puts a failing disk in its place.</summary>
internal partial class LeaseDisk
{
    private const int OpenReadOnly = 0;
    private const int OpenCloseOnExec = 0x80000;

    /// <summary>Reads a file.</summary>
    /// <returns>Its bytes, or <see langword="null"/> if there is none.</returns>
    public virtual byte[]? Read(string path)
    {
        try
        {
            return File.ReadAllBytes(path);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    /// <summary>Writes a new file and waits until the disk has it.</summary>
    public virtual void WriteThrough(string path, byte[] bytes)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 1);
        stream.Write(bytes, 0, bytes.Length);

        // Asked once: after a failed fsync the system may have dropped the pages, and a second one would succeed without them.
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Writes to a file that is open and waits until the disk has it.</summary>
    public virtual void WriteMark(FileStream stream, byte[] bytes)
    {
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: true);
    }

    /// <summary>Puts one file in the place of another, in one step.</summary>
    public virtual void Replace(string source, string destination) => Move(source, destination);

    /// <summary>Waits until the disk has the names in a folder.</summary>
    public virtual void SyncFolder(string folder)
    {
        // Windows journals names by itself and opens no folders.
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            return;
        }

        int descriptor = Open(folder, OpenReadOnly | (RuntimeInformation.IsOSPlatform(OSPlatform.Linux) ? OpenCloseOnExec : 0));
        if (descriptor < 0)
        {
            throw new IOException(GenerationMessages.FolderNotSynced(folder, Marshal.GetLastWin32Error()));
        }

        try
        {
            if (Sync(descriptor) != 0)
            {
                throw new IOException(GenerationMessages.FolderNotSynced(folder, Marshal.GetLastWin32Error()));
            }
        }
        finally
        {
            _ = Close(descriptor);
        }
    }

    private static int Open(string path, int flags) => Open(System.Text.Encoding.UTF8.GetBytes(path + "\0"), flags);

    [DllImport("libc", EntryPoint = "open", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Open(byte[] path, int flags);

    [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Sync(int descriptor);

    [DllImport("libc", EntryPoint = "close", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Close(int descriptor);
}
