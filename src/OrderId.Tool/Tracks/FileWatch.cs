namespace OrderIds.Tool.Tracks;

/// <summary>Waits until files change.</summary>
internal sealed class FileWatch(string[] files)
{
    /// <summary>How often the files are looked at. Systems can report changes at once, but not on every disk.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private (long Length, DateTime Written)[] _seen = Look(files);

    /// <summary>Waits until one of the files has another length or time than when this was last asked.</summary>
    public async Task WaitAsync(CancellationToken cancellation)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(cancellation))
        {
            (long, DateTime)[] now = Look(files);
            if (!now.SequenceEqual(_seen))
            {
                _seen = now;
                return;
            }
        }
    }

    private static (long, DateTime)[] Look(string[] files) => Array.ConvertAll(files, static file =>
    {
        var info = new FileInfo(file);
        return info.Exists ? (info.Length, info.LastWriteTimeUtc) : (-1, default);
    });
}
