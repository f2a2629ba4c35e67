using System.IO.Enumeration;

namespace OrderIds.Tool.Scanning;

/// <summary>Finds the files that the command line names directly, by patterns, or in folders.</summary>
/// <param name="recursive">Whether folders are searched.</param>
/// <param name="include">The patterns for the names of files in folders. If there are none, all files are included.</param>
/// <param name="fail">Receives the name of a folder that cannot be read, and the reason.</param>
internal sealed class FileFinder(bool recursive, string[] include, Action<string, string> fail)
{
    /// <summary>Finds the files for an argument, sorted by name.</summary>
    /// <remarks>
    /// An argument that is the name of an existing file is that file, whatever characters it contains. Otherwise <c>*</c>, <c>?</c> and
    /// <c>**</c> (folders at any depth) are expanded, for shells that do not expand them, such as those of Windows, and for arguments in
    /// quotation marks.
    /// </remarks>
    public IEnumerable<string> Find(string name)
    {
        if (recursive && Directory.Exists(name))
        {
            return InFolder(name);
        }

        return name.AsSpan().ContainsAny('*', '?') && !Path.Exists(name) ? ByPattern(name) : [name];
    }

    private string[] ByPattern(string pattern)
    {
        // The part of the pattern before the first wildcard is a folder.
        int wildcard = pattern.AsSpan().IndexOfAny('*', '?');
        int slash = pattern.AsSpan(0, wildcard).LastIndexOfAny('/', Path.DirectorySeparatorChar);
        string folder = slash < 0 ? string.Empty : pattern[..(slash + 1)];
        string[] segments = pattern[(slash + 1)..].Split('/', Path.DirectorySeparatorChar);
        string[] found = folder.Length == 0 || Directory.Exists(folder) ? [.. Match(folder, segments)] : [];
        return found.Length == 0 ? [pattern] : found;
    }

    private IEnumerable<string> Match(string folder, ReadOnlyMemory<string> segments)
    {
        string segment = segments.Span[0];
        if (segments.Length == 1)
        {
            return List(folder).Files.Where(file => FileSystemName.MatchesSimpleExpression(segment, Path.GetFileName(file)));
        }

        ReadOnlyMemory<string> rest = segments[1..];
        return segment == "**"
            ? Match(folder, rest).Concat(List(folder).Folders.SelectMany(inner => Match(inner, segments)))
            : List(folder).Folders.Where(inner => FileSystemName.MatchesSimpleExpression(segment, Path.GetFileName(inner)))
                .SelectMany(inner => Match(inner, rest));
    }

    private IEnumerable<string> InFolder(string folder)
    {
        (string[] files, string[] folders) = List(folder);
        foreach (string file in files.Where(IsIncluded))
        {
            yield return file;
        }

        foreach (string file in folders.SelectMany(InFolder))
        {
            yield return file;
        }
    }

    private bool IsIncluded(string file) =>
        include.Length == 0 || Array.Exists(include, pattern => FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(file)));

    private (string[] Files, string[] Folders) List(string folder)
    {
        try
        {
            // Links to folders are skipped because they may form a cycle, and pipes and devices because reading them might never end.
            var entries = new DirectoryInfo(folder.Length == 0 ? "." : folder).GetFileSystemInfos();
            Array.Sort(entries, static (one, other) => string.CompareOrdinal(one.Name, other.Name));
            return (
                [.. entries.OfType<FileInfo>().Where(IsRegular).Select(file => Path.Join(folder, file.Name))],
                [
                    .. entries.OfType<DirectoryInfo>().Where(inner => inner.LinkTarget is null)
                        .Select(inner => Path.Join(folder, inner.Name)),
                ]);
        }
        catch (Exception exception) when (IoFailure.IsOfReading(exception))
        {
            fail(folder, exception is UnauthorizedAccessException
                ? "The folder cannot be read: access was denied."
                : IoFailure.Describe(exception));
            return ([], []);
        }
    }

    private static bool IsRegular(FileInfo file) => OperatingSystem.IsWindows() || (file.Attributes & FileAttributes.Device) == 0;
}
