using OrderIds.Analyzers.CodeFixes;
using Verify = OrderIds.Analyzers.Tests.RuleVerifier<OrderIds.Analyzers.LiteralAnalyzer, OrderIds.Analyzers.CodeFixes.LiteralCodeFix>;

namespace OrderIds.Analyzers.Tests;

public class LiteralTests
{
    [Fact]
    public Task Parse_OfATextThatIsNoOrderId_IsReported() => Verify.VerifyAsync(
        """OrderId.Parse([|"0VR-KB3Z000-4T0008Q"|]);""",
        """OrderId.Parse([|"0VRKB3Z0004T0008Q"u8|]);""",
        """OrderId.Parse([|""|]);""",
        """OrderId.Parse([|"0VR-KB3Z000-" + "4T0008Q"|]);""",
        """const string Text = "order"; OrderId.Parse([|Text|]);""",
        """OrderId.Parse([|"order"|], null);""",
        """OrderId.Parse(provider: null, s: [|"order"|]);""");

    [Fact]
    public Task AnythingElse_IsNotReported() => Verify.VerifyAsync(
        """OrderId.Parse("0VR-KB3Z000-4T0008P");""",
        """OrderId.Parse(" 0vrkb3z0004t0008p ");""",
        """OrderId.Parse("114-3941689-8772232"u8);""",
        """OrderId.Parse("00000000000000000");""",
        """OrderId.Parse(Console.ReadLine()!);""",
        """OrderId.TryParse("order", out _);""",
        """OrderId.Validate("order");""",
        """Guid.Parse("order");""");

    [Fact]
    public Task Message_SaysWhatAndWhereAndWhatMayBeMeant() => Verify.VerifyMessageAsync(
        """OrderId.Parse({|#0:"0VR-KB3Z000-4T0008Q"|});""",
        $"{OrderId.Validate("0VR-KB3Z000-4T0008Q").Message} Did you mean '{OrderId.Suggest("0VR-KB3Z000-4T0008Q")[0].Id:D}'?");

    [Theory]
    [InlineData("0VR-KB3Z000-4T0080P", "0VR-KB3Z000-4T0008P")]
    [InlineData("0VRKB3Z0004T0080P", "0VRKB3Z0004T0008P")]
    [InlineData("0vr-kb3z000-4t0080p", "0vr-kb3z000-4t0008p")]
    [InlineData("0vrkb3z0004t0080p", "0vrkb3z0004t0008p")]
    [InlineData("0VR-KB3Z000--4T0008P", "0VR-KB3Z000-4T0008P")]
    public async Task Fix_IsTheFirstSuggestionInTheFormOfTheLiteral(string text, string meant)
    {
        await Verify.VerifyFixAsync($"""OrderId.Parse([|"{text}"|]);""", $"""OrderId.Parse("{meant}");""");
        await Verify.VerifyFixAsync($"""OrderId.Parse([|"{text}"u8|]);""", $"""OrderId.Parse("{meant}"u8);""");
    }

    [Fact]
    public void FixAll_IsNotOffered() => Assert.Null(new LiteralCodeFix().GetFixAllProvider());
}
