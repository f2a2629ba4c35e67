using System.Runtime.Versioning;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using OrderIds.Tests;
using OrderIds.Tests.Generation;

namespace OrderIds.Hosting.Tests;

public class CipherTests : IDisposable
{
    private static readonly byte[] Old = [.. Enumerable.Range(1, 16).Select(value => (byte)value)];
    private static readonly byte[] New = [.. Enumerable.Range(101, 32).Select(value => (byte)value)];
    private static readonly OrderId Id = OrderId.Create(VirtualTimeProvider.Start.AddDays(-3), 77, 0);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("orderid-keys-");

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task AddOrderIdCipher_KeyFile_SealsAsWithTheKeyItself()
    {
        string path = KeyFile("old", "\n " + Convert.ToHexStringLower(Old) + " \r\n");
        await using ServiceProvider services = Build(options => options.UseKeyFile(3, path));
        using var expected = new OrderIdCipher(Old, 3);

        OrderIdCipher cipher = services.GetRequiredService<OrderIdCipher>();

        Assert.Equal(expected.Seal(Id), cipher.Seal(Id));
        Assert.Equal(Id, cipher.Open(cipher.Seal(Id)));
        Assert.Same(cipher, services.GetRequiredService<OrderIdCipher>());
    }

    [Fact]
    public async Task AddOrderIdCipher_Callback_IsCalledOnceAndItsArrayIsLeftAlone()
    {
        int calls = 0;
        byte[] key = [.. Enumerable.Repeat((byte)7, 16)];
        await using ServiceProvider services = Build(options => options.UseKey(0, provider =>
        {
            calls++;
            Assert.NotNull(provider.GetRequiredService<TimeProvider>());
            return key;
        }));
        _ = services.GetRequiredService<OrderIdCipher>().Seal(Id);
        _ = services.GetRequiredService<OrderIdCipher>().Seal(Id);

        Assert.Equal(1, calls);
        Assert.Equal(Enumerable.Repeat((byte)7, 16), key);
    }

    [Fact]
    public async Task AddOrderIdCipher_Rotated_SealsWithTheNewKeyAndOpensBoth()
    {
        await using ServiceProvider before = Build(options => options.UseKey(0, _ => Old));
        await using ServiceProvider after = Build(options =>
        {
            options.UseKey(0, _ => Old);
            options.UseKeyFile(1, KeyFile("new", Convert.ToHexString(New)));
            options.KeySlot = 1;
        });
        OrderId shown = before.GetRequiredService<OrderIdCipher>().Seal(Id);
        OrderIdCipher cipher = after.GetRequiredService<OrderIdCipher>();

        Assert.Equal(Id, cipher.Open(shown));
        Assert.Equal((0, 1), (shown.KeySlot, cipher.Seal(Id).KeySlot));
        Assert.False(before.GetRequiredService<OrderIdCipher>().TryOpen(cipher.Seal(Id), out _, out OrderIdSealError error));
        Assert.Equal(OrderIdSealError.UnknownKeySlot, error);
    }

    [Fact]
    public async Task AddOrderIdCipher_Configuration_IsBound()
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["KeySlot"] = "1",
            ["KeyFiles:0"] = KeyFile("old", Convert.ToHexString(Old)),
            ["KeyFiles:1"] = KeyFile("new", Convert.ToHexString(New)),
            ["IssuedSince"] = "2026-02-28T00:00:00Z",
            ["Tolerance"] = "00:00:00",
        }).Build();
        await using ServiceProvider services = new ServiceCollection().AddSingleton<TimeProvider>(new VirtualTimeProvider())
            .AddOrderIdCipher(configuration).BuildServiceProvider();
        OrderIdCipher cipher = services.GetRequiredService<OrderIdCipher>();
        using var old = new OrderIdCipher(Old);
        OrderId recent = OrderId.Create(VirtualTimeProvider.Start.AddHours(-1), 0, 0);

        Assert.Equal(1, cipher.KeySlot);
        Assert.Equal(recent, cipher.Open(old.Seal(recent)));
        Assert.False(cipher.TryOpen(old.Seal(Id), out _, out OrderIdSealError tooOld));
        Assert.False(
            cipher.TryOpen(old.Seal(OrderId.Create(VirtualTimeProvider.Start.AddMinutes(1), 0, 0)), out _, out OrderIdSealError future));
        Assert.Equal((OrderIdSealError.ImplausibleTime, OrderIdSealError.ImplausibleTime), (tooOld, future));
    }

    [Fact]
    public async Task AddKeyedOrderIdCipher_TwoKeys_AreApart()
    {
        await using ServiceProvider services = new ServiceCollection()
            .AddOrderIdCipher(options => options.UseKey(0, _ => Old))
            .AddKeyedOrderIdCipher("partners", options => options.UseKey(5, _ => New))
            .BuildServiceProvider();

        Assert.Equal(0, services.GetRequiredService<OrderIdCipher>().KeySlot);
        Assert.Equal(5, services.GetRequiredKeyedService<OrderIdCipher>("partners").KeySlot);
    }

    [Fact]
    public async Task DisposeAsync_ClearsTheKeys()
    {
        ServiceProvider services = Build(options => options.UseKey(0, _ => Old));
        OrderIdCipher cipher = services.GetRequiredService<OrderIdCipher>();
        await services.DisposeAsync();

        Assert.Throws<ObjectDisposedException>(() => cipher.Seal(Id));
    }

    [Fact]
    public async Task StartAsync_Host_ReadsTheKeysAndSaysWhichSlots()
    {
        int calls = 0;
        await using var host = new TestHost(services => services.AddOrderIdCipher(options =>
        {
            options.KeySlot = 4;
            options.UseKey(4, _ =>
            {
                calls++;
                return Old;
            });
            options.UseKey(2, _ => New);
        }));
        await host.StartAsync();

        Assert.Equal(1, calls);
        Assert.Contains(
            host.Log.Entries,
            entry => entry.Text == "Sealed order IDs (default): keys are in slots 2, 4; new IDs are sealed with the key in slot 4.");
    }

    [Theory]
    [InlineData("", "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.")]
    [InlineData("0102030405060708090a0b0c0d0e0f1", "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.")]
    [InlineData("0102030405060708090a0b0c0d0e0f1x", "Expected a key of 32, 48 or 64 hexadecimal digits, but found something else.")]
    public async Task StartAsync_WrongKeyFile_StopsTheStartAndRepeatsNoKey(string content, string message)
    {
        string path = KeyFile("wrong", content);
        await using var host = new TestHost(services => services.AddOrderIdCipher(options => options.UseKeyFile(0, path)));

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.StartsWith($"The key of slot 0 could not be read from '{path}'. {message}", wrong.Message, StringComparison.Ordinal);
        Assert.True(content.Length == 0 || !wrong.ToString().Contains(content, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("missing/folder.key")]
    public async Task StartAsync_NoKeyFile_SaysHowToMakeOne(string name)
    {
        string path = Path.Combine(_folder.FullName, name);
        await using var host = new TestHost(services => services.AddOrderIdCipher(options => options.UseKeyFile(3, path)));

        var missing = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Equal(
            $"The key of slot 3 could not be read, because the file '{path}' does not exist. Create it with 'orderid key new {path}'; "
            + "if IDs were already sealed with this key, restore the file instead.",
            missing.Message);
    }

    [FileModeFact]
    [UnsupportedOSPlatform("windows")]
    public async Task StartAsync_KeyFileThatOthersCanRead_StopsTheStartAndSaysWhatToDo()
    {
        string path = KeyFile("open", Convert.ToHexString(Old));
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        await using var host = new TestHost(services => services.AddOrderIdCipher(options => options.UseKeyFile(0, path)));

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());

        Assert.Contains($"Run 'chmod 600 {path}'", wrong.Message, StringComparison.Ordinal);
        Assert.IsType<InvalidDataException>(wrong.InnerException);
    }

    [Fact]
    public async Task StartAsync_KeyFileTooLong_StopsTheStart()
    {
        string path = KeyFile("long", Convert.ToHexString(Old) + new string(' ', 1000));
        await using var host = new TestHost(services => services.AddOrderIdCipher(options => options.UseKeyFile(0, path)));

        await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
    }

    [Fact]
    public async Task StartAsync_WrongKeyOfACallback_StopsTheStart()
    {
        await using var host = new TestHost(services => services.AddOrderIdCipher(options => options.UseKey(6, _ => new byte[15])));

        var wrong = await Assert.ThrowsAsync<InvalidOperationException>(() => host.StartAsync());
        Assert.Equal("Expected a key of 16, 24 or 32 bytes for slot 6, but found 15.", wrong.Message);
    }

    public static TheoryData<Action<OrderIdSealingOptions>, string> Invalid => new()
    {
        { _ => { }, "No key is specified. Call UseKeyFile or UseKey, or set KeyFiles in the configuration." },
        { options => options.UseKey(8, _ => Old), "Expected key slots from 0 to 7, but found 8." },
        { options => options.UseKeyFile(-1, "key"), "Expected key slots from 0 to 7, but found -1." },
        { options => Both(options, 1), "KeySlot must be the slot of a key (0, 1), but is not set." },
        { options => options.KeyFiles[3] = "", "The path of the key file for slot 3 in KeyFiles is empty." },
        { options => options.Tolerance = TimeSpan.FromTicks(-1), "Expected a tolerance of zero or more." },
        { options => options.KeySlot = Both(options, 1), "KeySlot must be the slot of a key (0, 1), but is 3." },
        { options => Both(options, 0), "Slot 0 has two keys: one from a file and one from a callback. Remove one of them." },
    };

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task StartAsync_WrongOptions_StopTheStart(Action<OrderIdSealingOptions> configure, string message)
    {
        await using var host = new TestHost(services => services.AddKeyedOrderIdCipher("partners", configure));

        var wrong = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains("partners: " + message, wrong.Failures);
    }

    private static int Both(OrderIdSealingOptions options, int second)
    {
        options.UseKey(0, _ => Old);
        options.UseKeyFile(second, "key");
        return 3;
    }

    private static ServiceProvider Build(Action<OrderIdSealingOptions> configure) =>
        new ServiceCollection().AddSingleton<TimeProvider>(new VirtualTimeProvider()).AddOrderIdCipher(configure).BuildServiceProvider();

    private string KeyFile(string name, string content)
    {
        string path = Path.Combine(_folder.FullName, name);
        PrivateFile.Write(path, content);
        return path;
    }
}
