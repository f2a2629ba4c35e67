namespace OrderIds.Tool.Issuing;

/// <summary>Determines the path of the lease file, which records the leases (rights to issue order IDs) that were granted.</summary>
internal static class LeaseFilePath
{
    private const string FolderName = "orderid";
    private const string FileName = "leases";

    // The XDG Base Directory Specification requires folders that only their owner can access.
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>Returns the path of the lease file.</summary>
    /// <param name="given">The path from the command line, or <see langword="null"/> for the default file of the user.</param>
    /// <param name="dataFolder">The user's folder for application data.</param>
    /// <returns>The full path, in a folder that exists.</returns>
    /// <exception cref="IOException">The folder does not exist, or could not be created.</exception>
    public static string Find(string? given, string dataFolder) => given is null ? InDataFolder(dataFolder) : Check(given);

    /// <summary>Returns the path of the user's default lease file.</summary>
    /// <returns>The path, or <see langword="null"/> if the user has no folder for application data.</returns>
    public static string? Default(string dataFolder) => dataFolder.Length == 0 ? null : Path.Combine(dataFolder, FolderName, FileName);

    private static string Check(string given)
    {
        if (given.Length == 0)
        {
            throw new IOException("Expected the name of a lease file for --store, but found nothing.");
        }

        string path = Path.GetFullPath(given);
        if (Directory.Exists(path))
        {
            throw new IOException($"Expected a lease file, but found a folder: {path}. Name a file in it with --store.");
        }

        // The folder is not created: if its name is mistyped, a new lease file in it would repeat IDs.
        return Directory.Exists(Path.GetDirectoryName(path))
            ? path
            : throw new DirectoryNotFoundException(
                $"The folder of the lease file does not exist: {path}. "
                + "Create the folder, or name another file with --store.");
    }

    private static string InDataFolder(string dataFolder)
    {
        if (dataFolder.Length == 0)
        {
            throw new DirectoryNotFoundException("This user has no folder for application data. Name a lease file with --store.");
        }

        string folder = Path.Combine(dataFolder, FolderName);
        try
        {
            _ = OperatingSystem.IsWindows() ? Directory.CreateDirectory(folder) : Directory.CreateDirectory(folder, OwnerOnly);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new IOException(
                $"The folder could not be created: {folder}. "
                + "Check its permissions, or name a lease file with --store.", exception);
        }

        return Path.Combine(folder, FileName);
    }
}
