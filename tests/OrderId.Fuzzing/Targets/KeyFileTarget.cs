using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;

namespace OrderIds.Fuzzing.Targets;

/// <summary>
/// Key files: a cipher of just the digits in the file, or the exception of a file that holds no key and names nothing of it.
/// </summary>
internal static partial class KeyFileTarget
{
    private static readonly ScratchFile Scratch = new("key");
    private static readonly OrderId Sample = OrderId.Create(new DateTimeOffset(2026, 3, 1, 0, 0, 0, TimeSpan.Zero), 1, 1);

    public static void Run(byte[] input)
    {
        Scratch.Write(input);
        string content = Encoding.Latin1.GetString(input);
        bool isKey = input.Length < 1024 && Key().IsMatch(content);
        using ServiceProvider services = new ServiceCollection().AddOrderIdCipher(options => options.UseKeyFile(0, Scratch.Path))
            .BuildServiceProvider();
        try
        {
            OrderIdCipher cipher = services.GetRequiredService<OrderIdCipher>();
            using var expected = new OrderIdCipher(Convert.FromHexString(content.Trim(' ', '\t', '\r', '\n')));

            Law.Holds(isKey, "Only a key is taken for one.");
            Law.Holds(cipher.Seal(Sample) == expected.Seal(Sample), "The key is that of the digits.");
        }
        catch (InvalidOperationException exception) when (!exception.Message.StartsWith("Broken", StringComparison.Ordinal))
        {
            Law.Holds(!isKey, "A key is taken.");
            Law.Holds(
                content.Trim().Length < 8 || !exception.Message.Contains(content.Trim(), StringComparison.Ordinal),
                "The message repeats nothing of the file.");
        }
    }

    [GeneratedRegex(@"\A[ \t\r\n]*([0-9A-Fa-f]{32}|[0-9A-Fa-f]{48}|[0-9A-Fa-f]{64})[ \t\r\n]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Key();
}
