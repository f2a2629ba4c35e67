using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text;

namespace OrderIds.Tests.Sealing;

public sealed class OrderIdKeyFileTests : IDisposable
{
    private const string Digits = "000102030405060708090a0b0c0d0e0f";
    private const int AnotherUser = 65534;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-keys-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(Digits)]
    [InlineData("\n " + Digits + " \r\n")]
    [InlineData(Digits + "1011121314151617")]
    [InlineData(Digits + "101112131415161718191A1B1C1D1E1F\n")]
    public void Read_Key_IsWhatTheDigitsSay(string text) =>
        Assert.Equal(Convert.FromHexString(text.Trim()), OrderIdKeyFile.Read(Key(text)));

    [Theory]
    [InlineData("")]
    [InlineData("000102030405060708090a0b0c0d0e0")]
    [InlineData("000102030405060708090a0b0c0d0e0x")]
    [InlineData("0001020304050607 08090a0b0c0d0e0f")]
    [InlineData("\uFEFF" + Digits)]
    public void Read_SomethingElse_SaysSoWithoutRepeatingIt(string text) => Refuses(
        Key(text), "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.");

    [Fact]
    public void Read_KeyInALongFile_IsRefused() => Refuses(
        Key(Digits + new string(' ', 1000)), "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.");

    [Fact]
    public void Read_Directory_IsRefused() => Refuses(_folder.FullName, "Expected a file that holds a key, but found a directory.");

    [Fact]
    public void Read_NoFile_NamesItAndSaysHowToCreateIt()
    {
        string path = Path.Combine(_folder.FullName, "missing.key");
        string inNoFolder = Path.Combine(_folder.FullName, "missing", "missing.key");

        var exception = Assert.Throws<FileNotFoundException>(() => OrderIdKeyFile.Read(path));

        Assert.Equal(path, exception.FileName);
        Assert.Equal(
            $"The key file '{path}' does not exist. Create it with 'orderid key new {path}'; if IDs were already sealed with this key, "
            + "restore the file instead.",
            exception.Message);
        Assert.Equal(inNoFolder, Assert.Throws<FileNotFoundException>(() => OrderIdKeyFile.Read(inNoFolder)).FileName);
    }

    [Fact]
    public void Read_PathWithANul_Throws() => Assert.Throws<ArgumentException>(() => OrderIdKeyFile.Read(Key(Digits) + "\0more"));

    [Fact]
    public void Read_NoPath_Throws()
    {
        Assert.Throws<ArgumentNullException>(() => OrderIdKeyFile.Read(null!));
        Assert.Throws<ArgumentException>(() => OrderIdKeyFile.Read(""));
    }

    [FileModeTheory]
    [UnsupportedOSPlatform("windows")]
    [InlineData("640")]
    [InlineData("620")]
    [InlineData("610")]
    [InlineData("604")]
    [InlineData("602")]
    [InlineData("601")]
    [InlineData("644")]
    public void Read_FileOfTheUserThatOthersCanOpen_IsRefused(string mode)
    {
        string path = Key(Digits);
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));

        Refuses(
            path,
            $"The key file is accessible to its group or to others (mode {mode}). "
                + $"Run 'chmod 600 {path}', and create a new key if another user may have read this one.");
    }

    [FileModeTheory]
    [UnsupportedOSPlatform("windows")]
    [InlineData("600")]
    [InlineData("400")]
    [InlineData("700")]
    public void Read_FileOfTheUserAlone_IsRead(string mode)
    {
        string path = Key(Digits);
        File.SetUnixFileMode(path, (UnixFileMode)Convert.ToInt32(mode, 8));

        Assert.Equal(16, OrderIdKeyFile.Read(path).Length);
    }

    [FileModeFact]
    [UnsupportedOSPlatform("windows")]
    public void Read_SymbolicLinkToAFileOfTheUserAlone_IsRead()
    {
        string link = Path.Combine(_folder.FullName, "link.key");
        File.CreateSymbolicLink(link, Key(Digits));

        Assert.Equal(16, OrderIdKeyFile.Read(link).Length);
    }

    // Orchestrators mount secrets so: a file of another user, which the service reads through its group. Only root can make one here.
    [AnotherUsersFileFact]
    [UnsupportedOSPlatform("windows")]
    public void Read_FileOfAnotherUser_IsReadWhereTheSystemAllowsIt()
    {
        string path = Key(Digits);
        Assert.Equal(0, ChangeOwner(Encoding.UTF8.GetBytes(path + "\0"), AnotherUser, AnotherUser));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);

        Assert.Equal(16, OrderIdKeyFile.Read(path).Length);
    }

    [FileModeFact]
    [UnsupportedOSPlatform("windows")]
    public void Read_Device_IsRefused() => Refuses(
        "/dev/zero",
        "Expected a file that holds a key, but found a pipe or a device. Write the key to a file that only its owner can read.");

    [FileModeFact]
    [UnsupportedOSPlatform("windows")]
    public async Task Read_Pipe_IsRefusedWithoutWaitingForItsWriter()
    {
        string path = Path.Combine(_folder.FullName, "pipe.key");
        Assert.Equal(0, MakePipe(Encoding.UTF8.GetBytes(path + "\0"), Convert.ToInt32("600", 8)));

        Task refused = Task.Run(() => Refuses(
            path, "Expected a file that holds a key, but found a pipe or a device. Write the key to a file that only its owner can read."));

        await refused.WaitAsync(TimeSpan.FromSeconds(30));
    }

    private static void Refuses(string path, string message) =>
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => OrderIdKeyFile.Read(path)).Message);

    private string Key(string text)
    {
        string path = Path.Combine(_folder.FullName, "shop.key");
        PrivateFile.Write(path, text);
        return path;
    }

    [DllImport("libc", EntryPoint = "mkfifo")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int MakePipe(byte[] path, int mode);

    [DllImport("libc", EntryPoint = "chown")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ChangeOwner(byte[] path, int user, int group);
}
