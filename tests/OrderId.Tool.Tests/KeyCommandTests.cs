using System.Security.AccessControl;
using System.Security.Principal;

namespace OrderIds.Tool.Tests;

public sealed class KeyCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-tests-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(64)]
    [InlineData(32, "--bits", "128")]
    [InlineData(48, "--bits", "192")]
    [InlineData(64, "--bits", "256")]
    public async Task New_WritesARandomKeyOfThatLength(int digits, params string[] options)
    {
        string first = Path.Combine(_folder.FullName, "first.key");
        string second = Path.Combine(_folder.FullName, "second.key");

        TestRun run = await TestRun.Of(["key", "new", first, .. options]);
        await TestRun.Of(["key", "new", second, .. options]);

        string text = await File.ReadAllTextAsync(first);
        Assert.Matches($"^[0-9a-f]{{{digits}}}\n$", text);
        Assert.NotEqual(text, await File.ReadAllTextAsync(second));
        Assert.Equal(
            (0, $"Wrote a key of {digits * 4} bits to {first}, which only its owner can read. "
                + "Keep a copy elsewhere: without the key, its sealed IDs cannot be opened.\n", ""),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task New_LetsOnlyItsOwnerReadTheFile()
    {
        string file = Path.Combine(_folder.FullName, "shop.key");

        await TestRun.Of("key", "new", file);

        if (OperatingSystem.IsWindows())
        {
            using WindowsIdentity owner = WindowsIdentity.GetCurrent();
            AuthorizationRuleCollection rules = new FileInfo(file).GetAccessControl()
                .GetAccessRules(true, true, typeof(SecurityIdentifier));
            Assert.Equal(owner.User, Assert.Single(rules.Cast<FileSystemAccessRule>()).IdentityReference);
        }
        else
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public async Task New_FileThatExists_IsLeftAsItIs()
    {
        string file = Path.Combine(_folder.FullName, "shop.key");
        await File.WriteAllTextAsync(file, "precious");

        TestRun run = await TestRun.Of("key", "new", file);

        Assert.Equal(
            (2, "", $"orderid: {file}: The file exists already and was not changed. Choose another name.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.Equal("precious", await File.ReadAllTextAsync(file));
    }

    [Fact]
    public async Task New_NoName_IsWrongUsage()
    {
        TestRun run = await TestRun.Of("key", "new", "");

        Assert.Equal(
            (2, "", "orderid: Expected the name of a file, but found nothing.\nTry 'orderid key new --help'.\n"),
            (run.ExitCode, run.Output, run.Error));
    }

    [Fact]
    public async Task New_FolderThatIsMissing_ExitsWith2()
    {
        TestRun run = await TestRun.Of("key", "new", Path.Combine(_folder.FullName, "missing", "shop.key"));

        Assert.Equal((2, ""), (run.ExitCode, run.Output));
        Assert.StartsWith("orderid: ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task New_AnotherLength_IsWrongUsage()
    {
        string file = Path.Combine(_folder.FullName, "shop.key");

        TestRun run = await TestRun.Of("key", "new", file, "--bits", "64");

        Assert.Equal(
            (2, "", "orderid: Expected a length of 128, 192 or 256 bits, but found '64'.\nTry 'orderid key new --help'.\n"),
            (run.ExitCode, run.Output, run.Error));
        Assert.False(File.Exists(file));
    }
}
