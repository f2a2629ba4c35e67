using Verify = OrderIds.Analyzers.Tests.RuleVerifier<OrderIds.Analyzers.FormatAnalyzer, OrderIds.Analyzers.CodeFixes.FormatCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class FormatTests
{
    [Fact]
    public Task Format_ThatIsNotKnown_IsReported() => Verify.VerifyAsync(
        """id.ToString([|"Q"|]);""",
        """id.ToString([|"DD"|], null);""",
        """maybe?.ToString([|"X"|]);""",
        """_ = $"{id[|:X|]} {maybe[|:B|]}";""",
        """id.TryFormat(stackalloc char[40], out _, [|"X"|]);""",
        """id.TryFormat(stackalloc byte[40], out _, format: [|"X"|]);""");

    [Fact]
    public Task AnythingElse_IsNotReported() => Verify.VerifyAsync(
        """
        _ = id.ToString("N") + id.ToString("D") + id.ToString("M") + id.ToString("n") + id.ToString("d") + id.ToString("m")
            + id.ToString("") + id.ToString(null);
        """,
        """_ = $"{id:D} {id} {maybe:M} {id.Masked:X} {status:X} {7:X}";""",
        """id.ToString(Console.ReadLine());""",
        """7.ToString("X");""");

    [Fact]
    public Task Message_NamesTheFormats() => Verify.VerifyMessageAsync(
        """id.ToString({|#0:"Q"|});""",
        "'Q' is not a format of an order ID: use N (17 characters), D (3-7-7) or M (masked), or one of them in lower case");

    [Theory]
    [InlineData(0, "D")]
    [InlineData(1, "N")]
    [InlineData(2, "M")]
    public async Task Fixes_AreTheFormats(int index, string format)
    {
        await Verify.VerifyFixAsync("""id.ToString([|"Q"|]);""", $"""id.ToString("{format}");""", index);
        await Verify.VerifyFixAsync("""_ = $"{id[|:Q|]}";""", $$"""_ = $"{id:{{format}}}";""", index);
    }
}
