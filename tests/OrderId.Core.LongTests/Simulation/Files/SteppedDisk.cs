using OrderIds.Files;
using OrderIds.Generation;

namespace OrderIds.Tests.Simulation.Files;

/// <summary>A disk whose user may be stopped, or killed, before each thing it asks for.</summary>
internal sealed class SteppedDisk(FileDefect defect, Action step) : LeaseDisk
{
    private readonly Dictionary<string, FileEntry> _opened = [];

    public override string? Resolve(string path)
    {
        step();
        return defect == FileDefect.LinksNotFollowed ? path : base.Resolve(path);
    }

    public override bool TryLockFolder(string folder, out IDisposable? turn)
    {
        step();
        _opened.Clear();
        turn = null;
        return defect is FileDefect.FolderNotLocked or FileDefect.NothingCompared || base.TryLockFolder(folder, out turn);
    }

    public override FileEntry? Look(string path)
    {
        step();
        return defect switch
        {
            // What was opened is taken for what is there.
            FileDefect.NothingCompared when _opened.TryGetValue(path, out FileEntry opened) => opened,
            FileDefect.LinksNotFollowed when new LeaseDisk().Resolve(path) is { } target => base.Look(target),
            _ => base.Look(path),
        };
    }

    public override FileEntry Look(FileStream file)
    {
        step();
        return _opened[file.Name] = base.Look(file);
    }

    public override FileStream Open(string path)
    {
        step();
        return base.Open(path);
    }

    public override void WriteThrough(string path, byte[] bytes)
    {
        step();
        base.WriteThrough(path, bytes);
    }

    public override void Replace(string source, string destination)
    {
        step();
        base.Replace(source, destination);
    }

    public override void SyncFolder(string folder)
    {
        step();
        base.SyncFolder(folder);
    }

    public override void WriteMark(FileStream stream, byte[] bytes)
    {
        step();
        base.WriteMark(stream, bytes);
    }
}
